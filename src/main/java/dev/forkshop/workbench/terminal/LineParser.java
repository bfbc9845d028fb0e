package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Shell;
import java.util.function.BooleanSupplier;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Tells JLine whether a command is whole or goes on in the next line. Input of a program is always whole.
 */
final class LineParser implements Parser {
    private final Shell shell;
    private final BooleanSupplier input;

    LineParser(Shell shell, BooleanSupplier input) {
        this.shell = shell;
        this.input = input;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !input.getAsBoolean() && shell.goesOn(line)) {
            throw new EOFError(-1, -1, "the command goes on");
        }
        int at = Math.min(Math.max(cursor, 0), line.length());
        return shell.isJava(line.substring(0, at)) ? TypedJava.of(line, at) : TypedLine.of(line, at);
    }

    @Override
    public boolean isEscapeChar(char c) {
        return c == '\\';
    }
}
