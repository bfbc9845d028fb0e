package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Verdict;
import dev.forkshop.workbench.view.Role;

/** What a verdict means to a screen. */
public final class VerdictWords {
    private VerdictWords() {}

    public static Role role(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Role.GOOD;
            case CONDITION, MISLEADING -> Role.WARNING;
            case NOT_TRIED -> Role.DIM;
            default -> Role.BAD;
        };
    }
}
