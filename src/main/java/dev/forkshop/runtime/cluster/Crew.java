package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The workers that there shall be, whatever happens to those that there are: what a supervisor decides, without any
 * process. A worker that dies is replaced, at once or after a pause, unless its end was intended or the place is
 * hopeless. Reloads and scalings wait for each other; a stop waits for nothing. Loop thread only.
 */
final class Crew {
    private final Fleet fleet;
    private final Clock clock;
    private final SupervisorOptions options;
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, Member> members = new LinkedHashMap<>();
    private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private Reload reload;
    private boolean busy;
    private boolean stopping;

    Crew(Fleet fleet, Clock clock, SupervisorOptions options) {
        this.fleet = fleet;
        this.clock = clock;
        this.options = options;
    }

    Fleet fleet() {
        return fleet;
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    /** All that live, also those that are on their way out. */
    List<Member> members() {
        return List.copyOf(members.values());
    }

    /** Starts as many as there shall be. */
    void begin() {
        for (int i = 0; i < options.workers(); i++) {
            Place place = addPlace();
            place.take(start(place));
        }
    }

    private Place addPlace() {
        int number = 1;
        while (numbered(number).isPresent()) {
            number++;
        }
        Place place = new Place(number, options);
        places.add(place);
        return place;
    }

    private Optional<Place> numbered(int number) {
        return places.stream().filter(place -> place.number == number).findFirst();
    }

    /** A worker for this place that does not have it yet. */
    Member start(Place place) {
        Member member = new Member(fleet.start(place.number), clock.millis(), place);
        members.put(member.worker, member);
        return member;
    }

    // ---- what happens to workers

    void online(int worker) {
        member(worker).ifPresent(member -> member.online(clock.millis()));
    }

    void listening(int worker) {
        member(worker).ifPresent(Member::listens);
    }

    void drained(int worker) {
        member(worker).ifPresent(Member::drained);
    }

    private Optional<Member> member(int worker) {
        return Optional.ofNullable(members.get(worker));
    }

    /** {@code intended} is Node's {@code exitedAfterDisconnect}. */
    void exited(int worker, boolean intended) {
        Member member = members.remove(worker);
        if (member == null) {
            return;
        }
        Place place = member.place;
        boolean held = place.holder() == member;
        if (held) {
            place.vacate();
        }
        member.gone();
        boolean wanted = held && !intended && !member.isRetiring() && !stopping;
        if (wanted && (reload == null || !reload.brings(place))) {
            respawn(place, member);
        }
        endIfEmpty();
    }

    private void endIfEmpty() {
        if (stopping && members.isEmpty()) {
            stopped.complete(null);
        }
    }

    // ---- respawn

    private void respawn(Place place, Member dead) {
        place.respawn.died(dead.ran(clock.millis()));
        int quick = place.respawn.quickDeaths();
        long pid = fleet.pid(dead.worker);
        if (place.respawn.isHopeless()) {
            fleet.tell(new ClusterFact.RespawnStopped(dead.worker, pid, quick, options.minUptime()), 0);
            giveUpIfDeserted();
        } else {
            fleet.tell(new ClusterFact.RespawnPlanned(dead.worker, pid, place.respawn.pause(), quick), 0);
            plan(place);
        }
    }

    private void plan(Place place) {
        place.plan(clock.after(place.respawn.pause(), () -> refill(place)));
    }

    /** Where not even a process can be started that is an early death, too. */
    private void refill(Place place) {
        place.planned();
        try {
            place.take(start(place));
        } catch (RuntimeException notStarted) {
            fleet.tell(new ClusterFact.NotForked(place.number, notStarted.getMessage()), 0);
            place.respawn.died(0);
            if (place.respawn.isHopeless()) {
                giveUpIfDeserted();
            } else {
                plan(place);
            }
        }
    }

    /** A reload left this place empty: somebody is to take it at once. */
    void refillSoon(Place place) {
        if (place.holder() == null && !stopping) {
            plan(place);
        }
    }

    private void giveUpIfDeserted() {
        if (isDeserted()) {
            fleet.giveUp();
        }
    }

    /** Whether nobody lives, and nobody will come. */
    boolean isDeserted() {
        return members.isEmpty() && places.stream().noneMatch(Place::isPlanned);
    }

    /** How many workers listen and are not on their way out. */
    int listening() {
        return (int) members.values().stream()
                .filter(member -> member.isListening() && !member.isRetiring())
                .count();
    }

    // ---- what people want

    /** The future completes at the end, and never fails: what went wrong is part of the outcome. */
    CompletableFuture<Reloaded> reload(String asked) {
        CompletableFuture<Reloaded> outcome = new CompletableFuture<>();
        inTurn(() -> {
            reload = new Reload(this, clock, options, outcome);
            reload.begin(asked);
            return outcome;
        });
        return outcome;
    }

    /** The future completes when those that are too many have gone; new ones may not listen yet. */
    CompletableFuture<Void> scale(int to) {
        SupervisorOptions.atLeastOne("workers", to);
        CompletableFuture<Void> done = new CompletableFuture<>();
        inTurn(() -> {
            scaleNow(to, done);
            return done;
        });
        return done;
    }

    private void inTurn(Supplier<CompletableFuture<?>> operation) {
        if (busy) {
            waiting.add(operation);
            return;
        }
        busy = true;
        operation.get().whenComplete((outcome, failure) -> {
            busy = false;
            Supplier<CompletableFuture<?>> next = waiting.poll();
            if (next != null) {
                inTurn(next);
            }
        });
    }

    private void scaleNow(int to, CompletableFuture<Void> done) {
        places.removeIf(place -> place.holder() == null && !place.isPlanned());
        fleet.tell(new ClusterFact.Scaled(places.size(), to), 0);
        while (places.size() < to) {
            refill(addPlace());
        }
        List<Place> tooMany = List.copyOf(places.subList(to, places.size()));
        CompletableFuture<?>[] ends = tooMany.stream().map(this::close).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).thenRun(() -> done.complete(null));
    }

    private CompletableFuture<Void> close(Place place) {
        places.remove(place);
        place.cancelPlan();
        CompletableFuture<Void> gone = new CompletableFuture<>();
        if (place.holder() == null) {
            gone.complete(null);
        } else {
            retire(place.holder(), () -> gone.complete(null));
        }
        return gone;
    }

    void retire(Member member, Runnable done) {
        Retirement.begin(member, fleet, clock, options, done);
    }

    /** All retire when who has connected has been taken. The future completes when none is left. */
    CompletableFuture<Void> stop() {
        if (!stopping) {
            stopping = true;
            waiting.clear();
            places.forEach(Place::cancelPlan);
            if (reload != null) {
                reload.abandon();
            }
            retireWhenDealt();
        }
        return stopped;
    }

    /** Who has connected goes to a worker before the workers go; one that does not answer keeps nobody for ever. */
    private void retireWhenDealt() {
        Clock.Alarm late = clock.after(options.drain(), this::retireAll);
        fleet.shut(() -> {
            late.cancel();
            retireAll();
        });
    }

    private void retireAll() {
        members().stream().filter(member -> !member.isRetiring()).forEach(member -> retire(member, () -> {}));
        endIfEmpty();
    }
}
