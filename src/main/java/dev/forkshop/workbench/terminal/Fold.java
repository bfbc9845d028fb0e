package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of ours laid out on a narrow screen: broken between words, what follows standing below the first word behind
 * the label. What a program wrote is left to the terminal. A pure function.
 */
final class Fold {
    private static final Pattern PIECE = Pattern.compile("\\S+|\\s+");

    private final int width;
    private final int indent;
    private final List<Line> lines = new ArrayList<>();
    private final Line.Channel channel;
    private List<Span> row = new ArrayList<>();
    private int column;

    private Fold(Line line, int width) {
        this.width = width;
        this.channel = line.channel();
        int label = label(line.spans());
        this.indent = label <= width / 2 ? label : 0;
    }

    static List<Line> of(Line line, int width) {
        boolean fits = line.plain().length() <= width;
        return fits || line.spans().stream().anyMatch(span -> span.role() == Role.OUTPUT)
                ? List.of(line)
                : new Fold(line, width).lines(line.spans());
    }

    /** The columns of the label and of the blanks around it. */
    private static int label(List<Span> spans) {
        int columns = 0;
        for (Span span : spans) {
            if (span.role() != Role.LABEL && !span.text().isBlank()) {
                return columns + leadingBlanks(span.text());
            }
            columns += span.text().length();
        }
        return columns;
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }

    private List<Line> lines(List<Span> spans) {
        for (Span span : spans) {
            Matcher piece = PIECE.matcher(span.text());
            while (piece.find()) {
                add(new Span(piece.group(), span.role()));
            }
        }
        end();
        return lines;
    }

    private void add(Span piece) {
        boolean blank = piece.text().isBlank();
        if (column > indent && column + piece.text().length() > width) {
            end();
            row.add(new Span(" ".repeat(indent), Role.TEXT));
            column = indent;
            if (blank) {
                return;
            }
        }
        row.add(piece);
        column += piece.text().length();
    }

    private void end() {
        lines.add(new Line(row, channel));
        row = new ArrayList<>();
        column = 0;
    }
}
