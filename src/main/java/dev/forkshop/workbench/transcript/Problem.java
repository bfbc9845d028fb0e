package dev.forkshop.workbench.transcript;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in a file, where, and what to write instead. Line and column count from 1. */
public record Problem(String file, int line, int column, String text, String message, String suggestion) {

    /** {@code file:line:column: message}. */
    public String summary() {
        return file + ":" + line + ":" + column + ": " + message;
    }

    /** For people: the summary, the line with a caret below it, and the suggestion. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of().bad(summary()).line().onErr());
        lines.add(Line.of().text("  " + text).line().onErr());
        lines.add(Line.of().text("  " + indent()).bad("^").line().onErr());
        if (!suggestion.isEmpty()) {
            lines.add(Line.of().label("  try  ").text(suggestion).line().onErr());
        }
        return lines;
    }

    /** As wide as what stands left of the column; tabs stay, so that the caret stands right under a tab, too. */
    private String indent() {
        return text.substring(0, Math.min(column - 1, text.length())).replaceAll("[^\t]", " ");
    }
}
