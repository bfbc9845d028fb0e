package dev.forkshop.workbench.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The text of a lesson file, line by line, and the piece of it that a node of its syntax tree came from. */
record Source(String file, List<String> lines) {
    static Source of(String file, String text) {
        return new Source(file, text.lines().toList());
    }

    /** A line, counted from 1; empty beyond the end. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? new Place(1, 1) : place(spans.get(0));
    }

    private static Place place(SourceSpan span) {
        return new Place(span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }

    /** The Markdown of a node without the marks of what it stands in (a quote's {@code >}, a list's indent). */
    String markdown(Node node) {
        List<String> text = new ArrayList<>();
        int next = -1;
        for (SourceSpan span : node.getSourceSpans()) {
            for (; next >= 0 && next < span.getLineIndex(); next++) {
                text.add("");
            }
            int start = span.getColumnIndex();
            text.add(lines.get(span.getLineIndex()).substring(start, start + span.getLength()));
            next = span.getLineIndex() + 1;
        }
        return String.join("\n", text).stripTrailing();
    }

    /** Where in the file a piece of text first stands, at or after a place, on its line; that place when it does not. */
    Place find(String text, Place from) {
        int column = line(from.line()).indexOf(text, from.column() - 1);
        return column < 0 ? from : new Place(from.line(), column + 1);
    }
}
