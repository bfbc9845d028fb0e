package dev.forkshop.workbench.measure.place;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure of memory, in bytes.
 *
 * @param kind {@code heap} or {@code resident}
 */
public record Memory(long bytes, String kind) {
    private static final int MOST_COLLECTIONS = 4; // what has to be finalized goes with the next one only
    private static final long ENOUGH = 32 * 1024;

    /** What lives on this JVM's heap: collected until nothing more goes, which stops all threads for moments. */
    public static long live() {
        long last = collected();
        for (int i = 1; i < MOST_COLLECTIONS; i++) {
            long next = collected();
            if (last - next < ENOUGH) {
                return next;
            }
            last = next;
        }
        return last;
    }

    /** What was left by the collection itself: what was allocated since, and what threads hold in reserve, is not in it. */
    private static long collected() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
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
