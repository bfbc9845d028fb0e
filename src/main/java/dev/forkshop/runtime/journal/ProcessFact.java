package dev.forkshop.runtime.journal;

import java.util.List;

/** What happened to a child process, as its parent saw it. */
public sealed interface ProcessFact extends Fact {

    /** The process id, or 0 where there never was a process. */
    long pid();

    /**
     * A process was started.
     *
     * @param method which call did it: {@code exec}, {@code spawn}, {@code fork}, {@code execSync}, …
     * @param file the program that runs, as it was asked for; with a shell, the shell
     * @param arguments what the program was given, without the program itself
     * @param shell whether a shell stands between us and the program
     */
    record Started(long pid, String method, String file, List<String> arguments, boolean shell)
            implements ProcessFact, Opening {
        public Started {
            arguments = List.copyOf(arguments);
        }
    }

    /** The process was not started for this: it had been kept ready since it was started, so many nanoseconds before. */
    record SpareTaken(long pid, long ageNanos) implements ProcessFact {}

    /** No process could be started. */
    record NotStarted(String method, String file, List<String> arguments, String code, String message)
            implements ProcessFact {
        public NotStarted {
            arguments = List.copyOf(arguments);
        }

        @Override
        public long pid() {
            return 0;
        }
    }

    /** A piece of output arrived; {@code stream} is {@code stdout}, {@code stderr} or {@code stdio[4]}. */
    record Output(long pid, String stream, int bytes) implements ProcessFact {}

    /** An output stream ended after so many bytes in so many pieces. */
    record OutputEnded(long pid, String stream, long bytes, long pieces) implements ProcessFact {}

    /** Everything written to the child's input has been handed to it, and the input was ended. */
    record InputEnded(long pid, long bytes) implements ProcessFact {}

    /**
     * A signal was sent, or could not be.
     *
     * @param reason who asked: {@code kill}, {@code timeout}, {@code maxBuffer}, {@code abort}, {@code shutdown}
     */
    record Signalled(long pid, String signal, boolean delivered, String reason) implements ProcessFact {}

    /** The time that the caller had given ran out, after so many milliseconds. */
    record TimedOut(long pid, long millis) implements ProcessFact {}

    /** The caller's abort signal fired. */
    record Aborted(long pid, String reason) implements ProcessFact {}

    /** A stream gave more than the caller was willing to keep; {@code limit} in bytes. */
    record Overflowed(long pid, String stream, long limit) implements ProcessFact {}

    /** The process ended by itself with a code, or by a signal; one of the two is null. */
    record Exited(long pid, Integer code, String signal) implements ProcessFact {}

    /** The process has ended and so have all its streams. */
    record Closed(long pid, Integer code, String signal) implements ProcessFact, Closing {}
}
