package dev.forkshop.runtime.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a process has used so far, as Linux tells it; elsewhere, and of one that is gone, -1.
 *
 * @param cpuMillis of processor time
 * @param memoryBytes resident now
 */
record ProcessUse(long cpuMillis, long memoryBytes) {
    private static final long KIBI = 1024;

    static ProcessUse of(long pid) {
        Optional<Duration> cpu =
                ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
        return new ProcessUse(cpu.map(Duration::toMillis).orElse(-1L), memory(pid));
    }

    private static long memory(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status"))
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibi -> Long.parseLong(kibi) * KIBI)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException gone) { // or there is no such file system here
            return -1;
        }
    }
}
