package dev.forkshop.runtime.module;

/**
 * Unwinds the stack after {@code process.exit} in a place where the JVM lives on, or after the run was stopped. A module
 * cannot keep it: each of its handlers begins with a poll that throws it anew.
 */
final class ProcessExit extends Error {
    private static final long serialVersionUID = 1;

    ProcessExit() {
        super("process.exit() was called", null, false, false);
    }
}
