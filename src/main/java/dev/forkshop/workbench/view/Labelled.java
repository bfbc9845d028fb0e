package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.List;

/** Words beside a label, in a column of their own: what is too long for one line goes on below, indented. */
public final class Labelled {
    /** How many columns the label has, its margin and the gap behind it included. */
    public static final int INDENT = 11;

    private static final int LEAST = 20;

    private Labelled() {}

    /** Ordinary words; what stands between back-ticks is a command. */
    public static List<Line> lines(String label, String text, int width) {
        return lines(label, spans(text), width);
    }

    public static List<Line> lines(String label, List<Span> words, int width) {
        List<Line> wrapped = Wrap.wrap(words, Math.max(LEAST, width - INDENT));
        List<Line> lines = new ArrayList<>();
        for (Line line : wrapped) {
            String beside = lines.isEmpty() ? "  " + label : "";
            String padded = beside + " ".repeat(Math.max(1, INDENT - beside.length()));
            lines.add(Line.of().label(padded).add(line).line());
        }
        return lines;
    }

    /** The pieces of a text: words, and between back-ticks commands. */
    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        String[] pieces = text.split("`", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                spans.add(new Span(pieces[i], i % 2 == 1 ? Role.COMMAND : Role.TEXT));
            }
        }
        return spans;
    }
}
