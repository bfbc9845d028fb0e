package dev.forkshop.runtime.childprocess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells processes that run from those that have ended and only wait for a parent to take notice. */
final class Zombies {
    private Zombies() {}

    /** Whether it still runs. The JDK counts a zombie as alive, and the init of a container may leave it so for seconds. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** The state is the first letter behind the name, which stands in brackets and may hold any other bracket. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException unknown) { // gone meanwhile, or no such folder on this system
            return false;
        }
    }
}
