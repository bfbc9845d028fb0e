package dev.forkshop.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A text of several lines taken apart into commands: a pasted piece, a file, the value of {@code -c}. */
final class CommandLines {
    private final List<String> whole = new ArrayList<>();
    private final Predicate<String> open;
    private final Consumer<String> closed;
    private String begun = "";

    /** @param open whether a command waits for a line that is not there yet */
    CommandLines(String text, Predicate<String> open) {
        this(text, open, command -> {});
    }

    /** @param closed hears each whole command before the next one begins */
    CommandLines(String text, Predicate<String> open, Consumer<String> closed) {
        this.open = open;
        this.closed = closed;
        for (String line : text.split("\\R", -1)) {
            add(begun + line);
        }
    }

    private void add(String command) {
        boolean goesOn = open.test(command);
        begun = goesOn ? command + "\n" : "";
        if (!goesOn && !command.isBlank()) {
            whole.add(command);
            closed.accept(command);
        }
    }

    /** All commands; the last one may lack its end. */
    List<String> all() {
        List<String> all = new ArrayList<>(whole);
        if (!begun.isBlank()) {
            all.add(begun);
        }
        return all;
    }

    /** Whether the last command goes on in a line that is not there yet. */
    boolean goesOn() {
        return !begun.isEmpty();
    }
}
