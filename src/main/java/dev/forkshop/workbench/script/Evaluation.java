package dev.forkshop.workbench.script;

import dev.forkshop.workbench.view.Line;
import java.util.List;

/**
 * What became of one snippet.
 *
 * @param failed it was refused, or threw
 * @param refused the compiler did not take it
 */
record Evaluation(List<Line> lines, boolean failed, boolean refused) {
    Evaluation {
        lines = List.copyOf(lines);
    }
}
