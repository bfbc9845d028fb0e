package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import java.util.List;

/** Ctrl-C for a child and for what it has started, which a terminal would have reached as well. On the loop. */
final class Interruption {
    private Interruption() {}

    /** Asks politely: SIGINT, and the end for what a shell has started. */
    static void first(ChildProcess child) {
        List<ProcessHandle> descendants = descendants(child);
        child.kill("SIGINT");
        descendants.forEach(ProcessHandle::destroy);
    }

    /** Asks no more: SIGKILL for all of them. */
    static void again(ChildProcess child) {
        List<ProcessHandle> descendants = descendants(child);
        child.kill("SIGKILL");
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> descendants(ChildProcess child) {
        return child.pid() == 0
                ? List.of()
                : ProcessHandle.of(child.pid()).stream()
                        .flatMap(ProcessHandle::descendants)
                        .toList();
    }
}
