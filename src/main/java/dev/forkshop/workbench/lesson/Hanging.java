package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/** Markdown from elsewhere than a block, alone or behind a label: its further lines hang below the first. Pure. */
public final class Hanging {
    private static final Place NOWHERE = new Place(1, 1);

    private Hanging() {}

    /** @param width for the label and what stands behind it */
    public static List<Line> of(Line label, String markdown, int width) {
        int indent = label.plain().length();
        List<Line> lines = new ArrayList<>();
        for (Line line : markdown(markdown, width - indent)) {
            Line head = lines.isEmpty() ? label : Line.text(" ".repeat(indent));
            boolean apart = !lines.isEmpty() && line.spans().isEmpty();
            lines.add(apart ? line : Line.of().add(head).add(line).line());
        }
        return lines;
    }

    public static List<Line> markdown(String markdown, int width) {
        return new Prose(NOWHERE, markdown).lines(width);
    }
}
