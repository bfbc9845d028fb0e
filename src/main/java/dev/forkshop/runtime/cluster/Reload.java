package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * All places get a new worker, one after the other: the new one is started first; when it listens, the old one retires;
 * when that is gone, the next place has its turn. A new one that does not come up ends the reload, and the old ones
 * that are left go on. Loop thread only.
 */
final class Reload {
    private final Crew crew;
    private final Clock clock;
    private final SupervisorOptions options;
    private final CompletableFuture<Reloaded> outcome;
    private final Deque<Place> left = new ArrayDeque<>();
    private long began;
    private int replaced;
    private Member young;
    private Clock.Alarm deadline = () -> {};

    /** {@code outcome} completes at the end, with a failure that is told and not thrown. */
    Reload(Crew crew, Clock clock, SupervisorOptions options, CompletableFuture<Reloaded> outcome) {
        this.crew = crew;
        this.clock = clock;
        this.options = options;
        this.outcome = outcome;
    }

    void begin(String asked) {
        left.addAll(crew.places());
        began = crew.fleet().tell(new ClusterFact.ReloadBegun(left.size(), asked), 0);
        next();
    }

    private void next() {
        Place place = left.poll();
        if (place == null) {
            end(null);
            return;
        }
        place.cancelPlan();
        place.respawn.reset();
        try {
            start(place);
        } catch (RuntimeException notStarted) { // it does not compile any more, or there is no process to be had
            fail(place, "no new worker could be started: " + notStarted.getMessage());
        }
    }

    private void start(Place place) {
        young = crew.start(place);
        young.onListening(() -> listens(place));
        young.onGone(() -> fail(place, "the new worker " + young.worker + " ended before it listened"));
        deadline = clock.after(options.ready(), () -> late(place));
    }

    private void listens(Place place) {
        settle();
        Member old = place.holder();
        place.take(young);
        replaced++;
        if (old == null) {
            next();
            return;
        }
        long pid = crew.fleet().pid(young.worker);
        crew.fleet().tell(new ClusterFact.Replaced(old.worker, young.worker, pid), began);
        crew.retire(old, this::next);
    }

    private void late(Place place) {
        young.retire();
        crew.fleet().kill(young.worker);
        fail(place, "the new worker " + young.worker + " did not listen within " + options.ready() + " ms");
    }

    private void fail(Place place, String why) {
        settle();
        young = null;
        end(why);
        crew.refillSoon(place);
    }

    private void settle() {
        deadline.cancel();
        if (young != null) {
            young.onListening(() -> {});
            young.onGone(() -> {});
        }
    }

    private void end(String failure) {
        if (!outcome.isDone()) {
            crew.fleet().tell(new ClusterFact.ReloadEnded(replaced, failure), began);
            outcome.complete(new Reloaded(replaced, failure));
        }
    }

    /** Whether a worker is on its way to this place. */
    boolean brings(Place place) {
        return !outcome.isDone() && young != null && young.place == place && place.holder() != young;
    }

    /** Everything ends: what this had still to do is done by nobody. */
    void abandon() {
        left.clear();
        settle();
        end("the cluster was stopped");
    }
}
