package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.OptionalInt;

/** Reads lines that are no commands: live Java. Any thread. */
public interface Interpreter {
    /** Nobody. */
    Interpreter NOBODY = new Interpreter() {
        @Override
        public OptionalInt evaluate(String text, boolean perhapsCommand, Job job) {
            return OptionalInt.empty();
        }

        @Override
        public boolean goesOn(String text) {
            return false;
        }

        @Override
        public List<String> compiled() {
            return List.of();
        }

        @Override
        public List<Suggestion> completions(String upToCursor) {
            return List.of();
        }

        @Override
        public List<Line> documentation(String upToCursor) {
            return List.of();
        }
    };

    /** Begins to load what the first line needs; returns at once. */
    default void warmUp() {}

    /**
     * Carries the text out and prints what comes of it, on the job's thread. Returns the exit status; empty, and nothing
     * printed, for a text that may be a misspelt command and is no Java.
     */
    OptionalInt evaluate(String text, boolean perhapsCommand, Job job) throws InterruptedException;

    /** Whether the text waits for a line that is not there yet. */
    boolean goesOn(String text);

    /** The texts that the compiler accepted and nobody stopped, as they were typed, oldest first. */
    List<String> compiled();

    /** The ways to go on with the name that ends this text. */
    List<Suggestion> completions(String upToCursor);

    /** What can be called or named at the end of this text: signatures, and what is said of them. */
    List<Line> documentation(String upToCursor);
}
