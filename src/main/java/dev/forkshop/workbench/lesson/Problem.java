package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong in a lesson file, where, and what to write instead.
 *
 * @param source the line of the file, as it stands there
 * @param suggestion what to try; may be empty
 */
public record Problem(String file, Place place, String source, String message, String suggestion) {
    /** {@code file:line:column}, as editors understand it. */
    public String where() {
        return file + ":" + place;
    }

    /** The problem for a person: the place, the line, a caret under it, the suggestion. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of().strong(where()).text(": ").bad(message).line());
        lines.add(Line.of().text("  " + source.replace('\t', ' ')).line());
        lines.add(Line.of()
                .bad("  " + " ".repeat(Math.max(0, place.column() - 1)) + "^")
                .line());
        if (!suggestion.isEmpty()) {
            lines.add(Line.of().label("  try ").text(suggestion).line());
        }
        return lines;
    }
}
