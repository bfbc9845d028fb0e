package dev.forkshop.workbench.measure.claim;

import dev.forkshop.runtime.error.Nearest;
import java.util.ArrayList;
import java.util.List;

/** The lines of a claim's file while they are read, one after the other, and the mistakes that were met. */
final class Reading {
    private final String file;
    private final List<String> lines;
    private final List<BadClaim> problems = new ArrayList<>();
    private int next;

    Reading(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    boolean hasNext() {
        return next < lines.size();
    }

    /** The next line without spaces at its end; it stays the next. */
    String peek() {
        return lines.get(next).stripTrailing();
    }

    String take() {
        String line = peek();
        next++;
        return line;
    }

    /** The number of the line that was taken last, counted from 1. */
    int line() {
        return next;
    }

    /** A line inside a fence. */
    record Row(int line, String text) {}

    /** The rows of the fence whose first line was just taken, without empty ones and notes. */
    List<Row> fence() {
        int opened = line();
        List<Row> rows = new ArrayList<>();
        while (hasNext()) {
            String row = take().strip();
            if (row.equals("```")) {
                return rows;
            }
            if (!row.isEmpty() && !row.startsWith("#")) {
                rows.add(new Row(line(), row));
            }
        }
        problem(opened, "this fence is not closed", "end it with a line ```");
        return rows;
    }

    void problem(int line, String what, String advice) {
        problems.add(new BadClaim(file, line, what, advice));
    }

    /** A word that is none of those that are known; names the nearest. */
    void unknown(int line, String kind, String word, List<String> known) {
        String all = "there are " + String.join(", ", known);
        problem(
                line,
                "no " + kind + " '" + word + "'",
                Nearest.to(word, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse(all));
    }

    List<BadClaim> problems() {
        return problems;
    }
}
