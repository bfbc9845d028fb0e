package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Duplex;
import java.util.List;
import java.util.Objects;

/**
 * Ctrl-C for a child and for what it has started, which a terminal would have reached as well. A shell that is forking in
 * the very moment of the signal waits for a program that nobody signalled: so a moment later we look once more. And where
 * a shell is gone but what it started holds the pipes open, they are given up. On the loop.
 */
final class Interruption {
    private static final long AGAIN_MILLIS = 100;
    private static final long PIPES_MILLIS = 300;

    private Interruption() {}

    /** Asks politely: SIGINT, and the end for what a shell has started. */
    static void first(ChildProcess child) {
        List<ProcessHandle> descendants = descendants(child);
        child.onExit((code, signal) -> EventLoop.current().setTimeout(() -> giveUpPipes(child), PIPES_MILLIS));
        child.kill("SIGINT");
        descendants.forEach(ProcessHandle::destroy);
        EventLoop.current().setTimeout(() -> descendants(child).forEach(ProcessHandle::destroy), AGAIN_MILLIS);
    }

    private static void giveUpPipes(ChildProcess child) {
        child.stdio().stream().filter(Objects::nonNull).forEach(Duplex::destroy);
    }

    /** Asks no more: SIGKILL for all of them. */
    static void again(ChildProcess child) {
        List<ProcessHandle> descendants = descendants(child);
        child.kill("SIGKILL");
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> descendants(ChildProcess child) {
        return child.pid() == 0 || child.exitCode() != null || child.signalCode() != null
                ? List.of()
                : ProcessHandle.of(child.pid()).stream()
                        .flatMap(ProcessHandle::descendants)
                        .toList();
    }
}
