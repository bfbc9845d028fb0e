package dev.forkshop.workbench.lesson;

/** What an assertion measures. {@code who} is a program, a module or a pid; {@code who#2} is the second of that name. */
public sealed interface Subject {
    /** The exit code. */
    record ExitCode(String who) implements Subject {}

    /** The signal that ended it. */
    record ExitSignal(String who) implements Subject {}

    /** The code of the error that a start or a channel met; with an empty {@code who}, of any. */
    record ErrorCode(String who) implements Subject {}

    /** How many messages came from it, or went to it. */
    record Messages(Way way, String who) implements Subject {}

    /** One message, counted from 1. */
    record Message(int number, Way way, String who) implements Subject {}

    /** How many processes were started. */
    record ProcessesStarted() implements Subject {}

    /** How many of them have not ended. */
    record ProcessesLeft() implements Subject {}

    /** The longest that one callback held the loop, in milliseconds. */
    record LoopDelay() implements Subject {}

    /** From its start to its end, in milliseconds. */
    record Time(String who) implements Subject {}

    /** What it printed on a stream. */
    record Output(String stream, String who) implements Subject {}

    /** How many bytes it printed on a stream. */
    record OutputBytes(String stream, String who) implements Subject {}

    /** The last signal that was sent to it. */
    record SignalTo(String who) implements Subject {}

    /** Who asked for that signal: {@code kill}, {@code timeout}, {@code maxBuffer}, {@code abort}, {@code shutdown}. */
    record SignalReason(String who) implements Subject {}

    /** Whether a shell stood between: {@code yes} or {@code no}. */
    record Shell(String who) implements Subject {}

    /** The text of a file in the step's folder. */
    record FileText(String name) implements Subject {}

    /** Which way a message went, seen from us. */
    enum Way {
        FROM,
        TO
    }
}
