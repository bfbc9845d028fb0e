package dev.forkshop.workbench.command;

import java.util.ArrayList;
import java.util.List;

/** A text of several lines taken apart into commands: a pasted piece, a file, the value of {@code -c}. */
final class CommandLines {
    private final List<String> whole = new ArrayList<>();
    private String begun = "";

    CommandLines(String text) {
        for (String line : text.split("\\R", -1)) {
            add(begun + line);
        }
    }

    private void add(String command) {
        boolean goesOn = !Words.of(command).whole();
        begun = goesOn ? command + "\n" : "";
        if (!goesOn && !command.isBlank()) {
            whole.add(command);
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
