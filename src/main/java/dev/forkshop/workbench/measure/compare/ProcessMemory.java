package dev.forkshop.workbench.measure.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process and those that it started keep in RAM, as the kernel adds it up in {@code smaps_rollup}; in bytes.
 *
 * @param own pages that nobody else has
 * @param proportional these, and of pages that n processes have the nth part
 */
public record ProcessMemory(long own, long proportional) {
    /** Empty where the kernel does not say: it is no Linux, or an old one, or the process is gone. */
    public static Optional<ProcessMemory> of(long pid) {
        Stream<Long> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children)
                .map(ProcessMemory::alone)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new ProcessMemory(one.own + other.own, one.proportional + other.proportional));
    }

    private static Optional<ProcessMemory> alone(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
            return Optional.of(new ProcessMemory(sum(lines, "Private_"), sum(lines, "Pss:")));
        } catch (IOException unsaid) {
            return Optional.empty();
        }
    }

    private static long sum(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }
}
