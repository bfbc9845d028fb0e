package dev.forkshop.workbench.command;

import java.util.ArrayList;
import java.util.List;

/** Takes a text of several lines apart into commands: a pasted piece, a file, the value of {@code -c}. */
final class CommandLines {
    private CommandLines() {}

    static List<String> split(String text) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            command.append(line);
            if (Words.of(command.toString()).whole()) {
                add(commands, command);
            } else {
                command.append('\n');
            }
        }
        add(commands, command);
        return commands;
    }

    private static void add(List<String> commands, StringBuilder command) {
        if (!command.toString().isBlank()) {
            commands.add(command.toString());
        }
        command.setLength(0);
    }
}
