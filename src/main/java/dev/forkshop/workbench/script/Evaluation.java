package dev.forkshop.workbench.script;

import dev.forkshop.workbench.view.Line;
import java.util.List;

/**
 * What became of one snippet.
 *
 * @param failed it was refused, or threw
 * @param vague the compiler refused it, or waits for a name that it does not know
 */
record Evaluation(List<Line> lines, boolean failed, boolean vague) {
    Evaluation {
        lines = List.copyOf(lines);
    }
}
