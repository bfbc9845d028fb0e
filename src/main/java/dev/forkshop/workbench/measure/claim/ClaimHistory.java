package dev.forkshop.workbench.measure.claim;

import dev.forkshop.workbench.lesson.play.StoredJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What was judged of claims on this machine, in a file that several forkshops may share. Only what was tried to its end
 * is kept. Any thread.
 */
public final class ClaimHistory {
    private static final int VERSION = 1;

    private final StoredJson<Kept> stored;
    private final Clock clock;

    /** @param say where trouble with the file is told */
    public ClaimHistory(Path file, Clock clock, Consumer<String> say) {
        this.stored = new StoredJson<>(file, VERSION, Kept.class, Kept.NOTHING, say);
        this.clock = clock;
    }

    /** Earlier trials of a claim, oldest first. */
    public List<Past> of(Claim claim) {
        return stored.read().claims().getOrDefault(claim.id(), List.of());
    }

    /** Earlier trials of all claims, by id. */
    public Map<String, List<Past>> all() {
        return stored.read().claims();
    }

    /** How long each experiment took last. */
    public Map<String, Double> seconds() {
        return stored.read().seconds();
    }

    /** Keeps what was tried to its end and judged. */
    public void add(Finding finding) {
        if (finding.verdict().judged()) {
            Past past = Past.of(
                    finding, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            stored.update(kept -> timed(kept, finding).with(finding.claim().id(), past));
        }
    }

    private static Kept timed(Kept kept, Finding finding) {
        Kept more = kept;
        for (Outcome outcome : finding.evidence().outcomes()) {
            more = more.withSeconds(outcome);
        }
        return more;
    }

    // ---- a trial of all

    /** The verdicts by id of a trial of all that was stopped on this machine; without one, a new one begins. */
    public Map<String, String> sweep(Here here, boolean again) {
        Kept kept = stored.read();
        if (again || kept.sweep() == null || !here.kind().equals(kept.sweepOn())) {
            stored.update(all -> all.sweeping(here.kind()));
            return Map.of();
        }
        return new LinkedHashMap<>(kept.sweep());
    }

    /** One claim of the trial of all is done; one that failed is not, and is tried again. */
    public void swept(Finding finding) {
        if (finding.verdict() != Verdict.FAILED) {
            stored.update(kept -> kept.swept(finding.claim().id(), finding.verdict()));
        }
    }

    /** The trial of all is over. */
    public void endSweep() {
        stored.update(Kept::endSweep);
    }
}
