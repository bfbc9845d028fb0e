package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/** Lines with a label at their left; lines that follow one another under the same label stand below it. */
final class Block {
    private static final int LABEL = 13;

    private final List<Line> lines = new ArrayList<>();
    private String last = "";

    Block say(String label, Line line) {
        String shown = label.equals(last) ? "" : label;
        last = label;
        lines.add(Line.of()
                .text("  ")
                .label(String.format("%-" + LABEL + "s", shown))
                .text("  ")
                .add(line)
                .line());
        return this;
    }

    Block say(String label, List<Line> several) {
        several.forEach(line -> say(label, line));
        return this;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
