package dev.forkshop.workbench.measure.claim;

import dev.forkshop.workbench.session.Installed;
import dev.forkshop.workbench.session.Job;
import java.util.List;
import java.util.Optional;

/** Tries claims one after the other on one bench, and judges each. On the thread of a job. */
public final class Tribunal {
    private final Bench bench;
    private final Here here;
    private final Job job;

    public Tribunal(Bench bench, Here here, Job job) {
        this.bench = bench;
        this.here = here;
        this.job = job;
    }

    /**
     * Tries a claim, {@code rounds} times or, with 0, as often as it says. Empty where the job was interrupted: what was
     * tried by half is not judged.
     */
    public Optional<Finding> attempt(Claim claim, int rounds) throws InterruptedException {
        Optional<String> missing =
                claim.needs().filter(program -> Installed.find(program).isEmpty());
        Evidence evidence = missing.isPresent() ? new Evidence(claim, List.of()) : bench.gather(claim, rounds);
        return job.interrupted()
                ? Optional.empty()
                : Optional.of(new Finding(claim, evidence, Judge.judge(evidence, missing), here));
    }
}
