package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.Word;
import dev.forkshop.workbench.command.Words;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows whether the first word of a line is a command, while it is typed. */
final class CommandHighlighter implements Highlighter {
    private static final AttributedStyle KNOWN = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle UNKNOWN = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    private final Commands commands;
    private final BooleanSupplier plain;

    CommandHighlighter(Commands commands, BooleanSupplier plain) {
        this.commands = commands;
        this.plain = plain;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        List<Word> words = plain.getAsBoolean() ? List.of() : Words.of(buffer).words();
        if (words.isEmpty()) {
            return new AttributedString(buffer);
        }
        int from = words.get(0).start();
        int to = words.get(0).end();
        return new AttributedStringBuilder()
                .append(buffer.substring(0, from))
                .append(buffer.substring(from, to), style(words.get(0).text(), to < buffer.length()))
                .append(buffer.substring(to))
                .toAttributedString();
    }

    private AttributedStyle style(String word, boolean finished) {
        if (commands.begins(List.of(word))) {
            return KNOWN;
        }
        boolean hopeless = finished || commands.names().stream().noneMatch(name -> name.startsWith(word));
        return hopeless ? UNKNOWN : AttributedStyle.DEFAULT;
    }
}
