package dev.forkshop.runtime.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process has in RAM, from the kernel where it tells without a native call. */
final class ResidentSet {
    private static final long PAGE = 4096;

    private ResidentSet() {}

    static long bytes() {
        try {
            String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
            return Long.parseLong(pages[1]) * PAGE;
        } catch (IOException noProc) { // macOS: the heap is the nearest figure
            return Runtime.getRuntime().totalMemory();
        }
    }
}
