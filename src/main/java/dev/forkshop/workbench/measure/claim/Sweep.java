package dev.forkshop.workbench.measure.claim;

import dev.forkshop.workbench.session.Job;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A trial of all claims, in order of their numbers. What is done is kept at once, so that one that was stopped goes on
 * from there. On the thread of a job.
 */
public final class Sweep {
    private final List<Claim> claims;
    private final ClaimHistory history;
    private final Bench bench;
    private final Tribunal tribunal;
    private final Forecast forecast;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, Verdict> before = new LinkedHashMap<>();

    public Sweep(List<Claim> claims, ClaimHistory history, Bench bench, Here here, Job job, boolean again) {
        this.claims = List.copyOf(claims);
        this.history = history;
        this.bench = bench;
        this.tribunal = new Tribunal(bench, here, job);
        this.forecast = new Forecast(history.seconds());
        history.sweep(here, again).forEach((id, words) -> Verdict.said(words).ifPresent(v -> verdicts.put(id, v)));
        Map<String, List<Past>> pasts = history.all();
        claims.forEach(claim -> remember(claim, pasts.getOrDefault(claim.id(), List.of())));
    }

    /** What was judged before this trial of all began. */
    private void remember(Claim claim, List<Past> pasts) {
        boolean newest =
                verdicts.containsKey(claim.id()) && verdicts.get(claim.id()).judged();
        int last = pasts.size() - (newest ? 2 : 1);
        if (last >= 0) {
            Verdict.said(pasts.get(last).verdict()).ifPresent(verdict -> before.put(claim.id(), verdict));
        }
    }

    /** How many were done when it began. */
    public int done() {
        return (int) claims.stream()
                .filter(claim -> verdicts.getOrDefault(claim.id(), Verdict.FAILED) != Verdict.FAILED)
                .count();
    }

    /** Tries what is left; each finding is handed on as soon as it is there. False where it was stopped. */
    public boolean perform(Consumer<Finding> each) throws InterruptedException {
        List<Claim> left = new ArrayList<>(claims);
        left.removeIf(claim -> verdicts.containsKey(claim.id()));
        while (!left.isEmpty()) {
            bench.progress(words -> progress(words, left));
            Optional<Finding> finding = tribunal.attempt(left.get(0), 0);
            if (finding.isEmpty()) {
                return false;
            }
            keep(finding.get());
            each.accept(finding.get());
            left.remove(0);
        }
        history.endSweep();
        return true;
    }

    private void keep(Finding finding) {
        verdicts.put(finding.claim().id(), finding.verdict());
        history.add(finding);
        history.swept(finding);
    }

    private String progress(String experiment, List<Claim> left) {
        int place = claims.indexOf(left.get(0)) + 1;
        Set<String> made = new HashSet<>();
        left.stream()
                .flatMap(claim -> claim.experiments().stream())
                .map(Experiment::name)
                .filter(name -> bench.outcome(name).isPresent())
                .forEach(made::add);
        return place + " of " + claims.size() + " · " + experiment + " · " + forecast.words(left, made);
    }

    public List<Claim> claims() {
        return claims;
    }

    /** What was judged, by id. */
    public Optional<Verdict> verdict(Claim claim) {
        return Optional.ofNullable(verdicts.get(claim.id()));
    }

    /** What was judged before, where that was something else. */
    public Optional<Verdict> changed(Claim claim) {
        Optional<Verdict> now = verdict(claim).filter(Verdict::judged);
        return Optional.ofNullable(before.get(claim.id())).filter(old -> now.isPresent() && now.get() != old);
    }
}
