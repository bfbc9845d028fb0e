package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks styled words into lines of a given width. A short command stays in one piece; a word that is longer than a
 * line is cut.
 */
public final class Wrap {
    /** The text of a span that ends the line. */
    public static final String BREAK = "\n";

    private static final Pattern PIECE = Pattern.compile("\\s+|\\S+");

    private final int width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> line = new ArrayList<>();
    private final List<Span> word = new ArrayList<>();
    private int lineLength;
    private int wordLength;
    private Role gap = Role.TEXT;

    private Wrap(int width) {
        this.width = width;
    }

    public static List<Line> wrap(List<Span> spans, int width) {
        Wrap wrap = new Wrap(width);
        spans.forEach(wrap::span);
        wrap.endLine();
        return wrap.lines;
    }

    private void span(Span span) {
        boolean whole = span.role() == Role.COMMAND && span.text().length() <= width / 2;
        if (span.text().equals(BREAK)) {
            endLine();
        } else if (whole) {
            addToWord(span);
        } else {
            pieces(span);
        }
    }

    private void pieces(Span span) {
        Matcher piece = PIECE.matcher(span.text());
        while (piece.find()) {
            if (piece.group().isBlank()) {
                endWord();
                gap = span.role();
            } else {
                addToWord(new Span(piece.group(), span.role()));
            }
        }
    }

    private void addToWord(Span piece) {
        word.add(piece);
        wordLength += columns(piece.text());
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (lineLength > 0 && lineLength + 1 + wordLength > width) {
            flushLine();
        }
        if (lineLength > 0) {
            put(new Span(" ", gapRole()));
        }
        word.forEach(this::putCut);
        word.clear();
        wordLength = 0;
    }

    /** A space within one style has that style, so that a long command is one span; between two styles it is text. */
    private Role gapRole() {
        Role before = line.get(line.size() - 1).role();
        return before == gap && word.get(0).role() == gap ? gap : Role.TEXT;
    }

    private void putCut(Span span) {
        String rest = span.text();
        while (lineLength + columns(rest) > width) {
            int cut = rest.offsetByCodePoints(0, width - lineLength);
            put(new Span(rest.substring(0, cut), span.role()));
            flushLine();
            rest = rest.substring(cut);
        }
        put(new Span(rest, span.role()));
    }

    private void put(Span span) {
        int last = line.size() - 1;
        if (last >= 0 && line.get(last).role() == span.role()) {
            line.set(last, new Span(line.get(last).text() + span.text(), span.role()));
        } else if (!span.text().isEmpty()) {
            line.add(span);
        }
        lineLength += columns(span.text());
    }

    private void endLine() {
        endWord();
        flushLine();
    }

    private void flushLine() {
        if (!line.isEmpty()) {
            lines.add(new Line(line, Line.Channel.OUT));
        }
        line.clear();
        lineLength = 0;
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }
}
