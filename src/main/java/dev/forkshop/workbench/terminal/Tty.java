package dev.forkshop.workbench.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a standard stream of this process is a terminal. */
public final class Tty {
    private Tty() {}

    /** Asks {@code /proc} where there is one; elsewhere the JDK, which knows of input and output together. */
    public static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException noProc) {
            return !Files.exists(Path.of("/proc/self/fd")) && System.console() != null;
        }
    }
}
