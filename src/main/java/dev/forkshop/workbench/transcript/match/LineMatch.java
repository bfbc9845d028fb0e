package dev.forkshop.workbench.transcript.match;

import java.util.List;

/** All ways in which a line follows a pattern; if there is none, the misfit that came furthest. */
record LineMatch(List<Bindings> ways, Misfit misfit) {
    boolean matched() {
        return !ways.isEmpty();
    }
}
