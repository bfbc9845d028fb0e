package dev.forkshop.workbench.measure.claim;

/** What a trial of a claim showed. */
public record Finding(Claim claim, Evidence evidence, Judgement judgement, Here here) {
    public Verdict verdict() {
        return judgement.verdict();
    }
}
