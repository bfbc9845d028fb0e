package dev.forkshop.workbench.measure.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure of memory, in bytes.
 *
 * @param kind {@code heap} or {@code resident}
 */
record Memory(long bytes, String kind) {
    /** What lives on this JVM's heap: collected first, which stops all threads for some milliseconds. */
    static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** What lives more than there did. */
    static Memory since(long before) {
        return new Memory(Math.max(0, live() - before), "heap");
    }

    /** What the kernel keeps in RAM for the process; empty where it does not say, or the process is gone. */
    static Optional<Memory> ofProcess(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> new Memory(kilobytes(line) * 1024, "resident"))
                    .findFirst();
        } catch (IOException gone) { // or no Linux: then there is no figure
            return Optional.empty();
        }
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
