package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Line;

/**
 * A command to try next, and what it will show.
 *
 * @param command a line that can be typed as it is
 * @param shows a few words without a full stop
 */
public record Hint(String command, String shows) {
    Line line() {
        return Line.of().command(command).text("   ").dim(shows).line();
    }
}
