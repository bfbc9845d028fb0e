package dev.forkshop.runtime.module;

/**
 * Unwinds the stack after {@code process.exit} in a place where the JVM lives on. The run has ended already: code that
 * catches this (nobody should; it is an Error for that reason) runs on without effect until it returns.
 */
final class ProcessExit extends Error {
    private static final long serialVersionUID = 1;

    ProcessExit() {
        super("process.exit() was called", null, false, false);
    }
}
