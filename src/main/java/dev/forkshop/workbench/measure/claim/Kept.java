package dev.forkshop.workbench.measure.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of claims between sittings. Never changes.
 *
 * @param claims earlier trials by the claim's id, oldest first
 * @param seconds how long each experiment took last
 * @param sweep verdicts by id of a trial of all claims that was stopped; null where none was
 * @param sweepOn the machine of that trial, in words
 */
record Kept(Map<String, List<Past>> claims, Map<String, Double> seconds, Map<String, String> sweep, String sweepOn) {
    static final Kept NOTHING = new Kept(Map.of(), Map.of(), null, null);

    private static final int MOST = 20;

    Kept {
        claims = claims == null ? Map.of() : claims;
        seconds = seconds == null ? Map.of() : seconds;
    }

    Kept with(String id, Past past) {
        Map<String, List<Past>> more = new LinkedHashMap<>(claims);
        List<Past> pasts = new ArrayList<>(claims.getOrDefault(id, List.of()));
        pasts.add(past);
        more.put(id, pasts.subList(Math.max(0, pasts.size() - MOST), pasts.size()));
        return new Kept(more, seconds, sweep, sweepOn);
    }

    Kept withSeconds(Outcome outcome) {
        Map<String, Double> more = new LinkedHashMap<>(seconds);
        more.put(outcome.experiment(), outcome.seconds());
        return new Kept(claims, more, sweep, sweepOn);
    }

    /** A trial of all begins; nothing of it is done. */
    Kept sweeping(String on) {
        return new Kept(claims, seconds, Map.of(), on);
    }

    /** One more of that trial is done. */
    Kept swept(String id, Verdict verdict) {
        Map<String, String> more = new LinkedHashMap<>(sweep == null ? Map.of() : sweep);
        more.put(id, verdict.toString());
        return new Kept(claims, seconds, more, sweepOn);
    }

    Kept endSweep() {
        return new Kept(claims, seconds, null, null);
    }
}
