package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.view.Line;
import java.util.List;

/** Something to read, in Markdown. */
public record Prose(Place place, String markdown) implements Block {
    /** The prose as lines of at most {@code width} columns; code lines may be longer. */
    public List<Line> lines(int width) {
        return ProseRenderer.render(markdown, width);
    }

    public boolean isEmpty() {
        return markdown.isBlank();
    }
}
