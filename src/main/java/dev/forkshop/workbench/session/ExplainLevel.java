package dev.forkshop.workbench.session;

/** How much is told after a run: nothing, what happened, or what happened and why it matters. */
public enum ExplainLevel {
    OFF,
    BRIEF,
    FULL
}
