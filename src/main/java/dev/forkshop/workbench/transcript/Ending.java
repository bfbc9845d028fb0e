package dev.forkshop.workbench.transcript;

/** What is expected of a command's end. {@code line} is its number in the file. */
public sealed interface Ending {
    int line();

    /** {@code [exit 3]}; without one, and without a signal, a command must exit with 0. */
    record Exit(int line, int status) implements Ending {}

    /** {@code [signal SIGTERM]}. */
    record Signal(int line, String name) implements Ending {}

    /** {@code [within 800 ms]}. */
    record Within(int line, long millis) implements Ending {}
}
