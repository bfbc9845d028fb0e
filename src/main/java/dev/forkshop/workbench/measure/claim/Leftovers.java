package dev.forkshop.workbench.measure.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Processes that an experiment has left behind. Their parents are gone, so that nothing but a variable of their
 * environment tells whose they are; where the system shows no environments (all but Linux) none is found.
 */
final class Leftovers {
    /** The variable that all programs of a trial inherit. */
    static final String VARIABLE = "FORKSHOP_CLAIM";

    private static final Path PROC = Path.of("/proc");

    private Leftovers() {}

    /** Ends all that carry this mark; returns how many there were. */
    static int end(String mark) {
        List<ProcessHandle> left = find(VARIABLE + "=" + mark);
        left.forEach(ProcessHandle::destroyForcibly);
        return left.size();
    }

    private static List<ProcessHandle> find(String variable) {
        List<ProcessHandle> found = new ArrayList<>();
        if (!Files.isDirectory(PROC)) {
            return found;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                handle(process, variable).ifPresent(found::add);
            }
        } catch (IOException hidden) {
            return found; // a system that shows no processes shows no leftovers
        }
        return found;
    }

    private static Optional<ProcessHandle> handle(Path process, String variable) {
        try {
            String environment = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
            return environment.contains(variable)
                    ? ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                    : Optional.empty();
        } catch (IOException goneOrAStrangers) {
            return Optional.empty();
        }
    }
}
