package dev.forkshop.workbench.script;

import dev.forkshop.workbench.view.Line;
import java.util.List;

/**
 * What became of one snippet.
 *
 * @param compiled the compiler accepted it
 * @param failed it was refused, or threw
 * @param vague the compiler refused it, or waits for a name that it does not know
 */
record Evaluation(String source, List<Line> lines, boolean compiled, boolean failed, boolean vague) {
    Evaluation {
        lines = List.copyOf(lines);
    }
}
