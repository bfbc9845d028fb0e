package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.Words;
import java.util.function.BooleanSupplier;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Tells JLine whether a command is whole or goes on in the next line. Input of a program is always whole, and so is what
 * begins with no command: an answer with an apostrophe in it.
 */
final class LineParser implements Parser {
    private final Commands commands;
    private final BooleanSupplier input;

    LineParser(Commands commands, BooleanSupplier input) {
        this.commands = commands;
        this.input = input;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !input.getAsBoolean() && goesOn(line)) {
            throw new EOFError(-1, -1, "the command goes on");
        }
        return TypedLine.of(line, Math.min(Math.max(cursor, 0), line.length()));
    }

    private boolean goesOn(String text) {
        return Words.goesOn(text) && commands.begins(Words.of(text).texts(0));
    }

    @Override
    public boolean isEscapeChar(char c) {
        return c == '\\';
    }
}
