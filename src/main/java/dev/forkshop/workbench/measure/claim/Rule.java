package dev.forkshop.workbench.measure.claim;

import java.util.List;

/**
 * One row of a claim's verdicts.
 *
 * @param conditions all of them must hold; none always do
 * @param text the condition on which the claim holds, or what misleads; may be empty
 */
public record Rule(Verdict verdict, List<Condition> conditions, String text) {
    public Rule {
        conditions = List.copyOf(conditions);
    }
}
