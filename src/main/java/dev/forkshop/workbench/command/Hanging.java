package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Place;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/** Markdown behind a label; its further lines hang below the first. */
final class Hanging {
    private static final Place NOWHERE = new Place(1, 1);

    private Hanging() {}

    static List<Line> of(Line label, String markdown, int width) {
        int indent = label.plain().length();
        List<Line> lines = new ArrayList<>();
        for (Line line : new Prose(NOWHERE, markdown).lines(width - indent)) {
            Line.Builder head = lines.isEmpty()
                    ? Line.of().add(label)
                    : Line.of().text(" ".repeat(line.spans().isEmpty() ? 0 : indent));
            lines.add(head.add(line).line());
        }
        return lines;
    }

    static List<Line> markdown(String markdown, int width) {
        return new Prose(NOWHERE, markdown).lines(width);
    }
}
