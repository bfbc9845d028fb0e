package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Expected;
import dev.forkshop.workbench.view.Line;
import java.util.List;

/** An expected step and the lines that came in its place; either may be missing. */
record Pairing(Expected step, List<Line> lines) {
    boolean isNew() {
        return step == null;
    }
}
