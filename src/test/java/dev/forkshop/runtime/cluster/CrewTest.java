package dev.forkshop.runtime.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.ClusterFact;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a supervisor decides: with a clock that is moved by hand and workers on paper. */
class CrewTest {
    private static final SupervisorOptions OPTIONS = SupervisorOptions.defaults()
            .workers(1)
            .minUptime(1_000)
            .backoff(100, 300)
            .crashLimit(4)
            .ready(5_000)
            .drain(2_000)
            .grace(3_000);

    private final HandClock clock = new HandClock();
    private final PaperFleet fleet = new PaperFleet();
    private Crew crew;

    private void begin(int workers) {
        crew = new Crew(fleet, clock, OPTIONS.workers(workers));
        crew.begin();
        crew.members().forEach(member -> crew.online(member.worker));
        fleet.news();
    }

    private void dies(int worker) {
        crew.exited(worker, false);
    }

    private void expect(String... news) {
        assertEquals(List.of(news), fleet.news());
    }

    // ---- respawn

    @Test
    void aWorkerThatDiesAfterALongLifeIsReplacedAtOnce() {
        begin(2);
        clock.pass(1_000);
        dies(1);
        clock.pass(0);
        expect("start 3 at 1");
    }

    @Test
    void eachEarlyDeathInARowDoublesThePauseUpToItsLimit() {
        begin(1);
        dies(1);
        clock.pass(99);
        expect();
        clock.pass(1);
        expect("start 2 at 1");
        dies(2);
        clock.pass(200);
        expect("start 3 at 1");
        dies(3);
        clock.pass(300);
        expect("start 4 at 1");
    }

    @Test
    void aCrashLoopIsStoppedAndSaysWhy() {
        begin(1);
        for (int worker = 1; worker <= 4; worker++) {
            dies(worker);
            clock.pass(300);
        }
        expect("start 2 at 1", "start 3 at 1", "start 4 at 1", "give up");
        assertEquals(new ClusterFact.RespawnStopped(4, 104, 4, 1_000), fleet.facts.get(fleet.facts.size() - 1));
        assertEquals(0, clock.alarms());
    }

    @Test
    void aLongLifeForgivesTheEarlyDeathsBeforeIt() {
        begin(1);
        for (int worker = 1; worker <= 3; worker++) {
            dies(worker);
            clock.pass(300);
        }
        crew.online(4);
        clock.pass(1_000);
        dies(4);
        clock.pass(0);
        dies(5);
        clock.pass(100);
        expect("start 2 at 1", "start 3 at 1", "start 4 at 1", "start 5 at 1", "start 6 at 1");
    }

    @Test
    void oneHopelessPlaceDoesNotEndTheOthers() {
        begin(2);
        clock.pass(1_000);
        for (int worker : List.of(1, 3, 4, 5, 6)) {
            dies(worker);
            clock.pass(300);
        }
        assertFalse(fleet.news().contains("give up"));
        assertEquals(1, crew.members().size());
    }

    @Test
    void anIntendedEndIsNeverMadeGood() {
        begin(2);
        crew.exited(1, true);
        clock.pass(60_000);
        expect();
    }

    @Test
    void whatCannotEvenBeStartedIsAnEarlyDeathToo() {
        begin(1);
        fleet.noMore = new IllegalStateException("no such module");
        dies(1);
        clock.pass(60_000);
        expect("give up");
        assertEquals(
                3,
                fleet.facts.stream()
                        .filter(ClusterFact.NotForked.class::isInstance)
                        .count());
    }

    @Test
    void theStartOfAProcessIsNoPartOfALife() {
        begin(1);
        dies(1);
        clock.pass(5_000);
        dies(2);
        clock.pass(5_000);
        expect("start 2 at 1", "start 3 at 1");
        assertEquals(new ClusterFact.RespawnPlanned(2, 102, 200, 2), fleet.facts.get(fleet.facts.size() - 1));
    }

    // ---- reload

    private CompletableFuture<Reloaded> reload() {
        return crew.reload("test");
    }

    @Test
    void aReloadStartsTheNewWorkerFirstAndRetiresTheOldWhenItListens() {
        begin(2);
        CompletableFuture<Reloaded> reloaded = reload();
        expect("start 3 at 1");
        crew.listening(3);
        expect("drain 1");
        crew.drained(1);
        expect("disconnect 1");
        crew.exited(1, true);
        expect("start 4 at 2");
        crew.listening(4);
        crew.drained(2);
        crew.exited(2, true);
        expect("drain 2", "disconnect 2");
        assertEquals(new Reloaded(2, null), reloaded.join());
        assertEquals(0, clock.alarms());
    }

    @Test
    void anOldWorkerWithClientsThatStayIsClosedWhenItsTimeIsOverAndKilledInTheEnd() {
        begin(1);
        reload();
        crew.listening(2);
        clock.pass(1_999);
        expect("start 2 at 1", "drain 1");
        clock.pass(1);
        expect("disconnect 1");
        clock.pass(3_000);
        expect("kill 1");
        crew.exited(1, true);
        assertEquals(new ClusterFact.ReloadEnded(1, null), fleet.facts.get(fleet.facts.size() - 1));
    }

    @Test
    void aNewVersionThatDiesEndsTheReloadAndLeavesTheOldOnes() {
        begin(2);
        CompletableFuture<Reloaded> reloaded = reload();
        dies(3);
        clock.pass(60_000);
        expect("start 3 at 1");
        assertEquals(0, reloaded.join().replaced());
        assertTrue(reloaded.join().failure().contains("ended before it listened"));
    }

    @Test
    void aNewVersionThatNeverListensIsKilledAndEndsTheReload() {
        begin(2);
        CompletableFuture<Reloaded> reloaded = reload();
        clock.pass(5_000);
        expect("start 3 at 1", "kill 3");
        crew.exited(3, false);
        assertTrue(reloaded.join().failure().contains("did not listen within 5000 ms"));
        assertEquals(2, crew.members().size());
    }

    @Test
    void aNewVersionThatDoesNotCompileEndsTheReload() {
        begin(2);
        fleet.noMore = new IllegalStateException("does not compile");
        assertTrue(reload().join().failure().contains("does not compile"));
        assertEquals(2, crew.members().size());
    }

    @Test
    void aSecondReloadWaitsForTheFirst() {
        begin(1);
        reload();
        CompletableFuture<Reloaded> second = reload();
        expect("start 2 at 1");
        crew.listening(2);
        crew.drained(1);
        crew.exited(1, true);
        expect("drain 1", "disconnect 1", "start 3 at 1");
        assertFalse(second.isDone());
    }

    @Test
    void anOldWorkerThatDiesDuringItsReplacementIsNotRespawned() {
        begin(1);
        CompletableFuture<Reloaded> reloaded = reload();
        dies(1);
        crew.listening(2);
        clock.pass(60_000);
        expect("start 2 at 1");
        assertEquals(1, reloaded.join().replaced());
    }

    @Test
    void aPlaceThatAFailedReloadLeftEmptyIsTakenAgain() {
        begin(1);
        reload();
        dies(1);
        dies(2);
        clock.pass(1_000);
        expect("start 2 at 1", "start 3 at 1");
    }

    @Test
    void aReloadBringsHopelessPlacesBack() {
        begin(1);
        for (int worker = 1; worker <= 4; worker++) {
            dies(worker);
            clock.pass(300);
        }
        fleet.news();
        CompletableFuture<Reloaded> reloaded = reload();
        crew.listening(5);
        expect("start 5 at 1");
        assertEquals(new Reloaded(1, null), reloaded.join());
    }

    // ---- scale and stop

    @Test
    void scalingUpStartsAndScalingDownRetires() {
        begin(1);
        assertTrue(crew.scale(3).isDone());
        expect("start 2 at 2", "start 3 at 3");
        CompletableFuture<Void> down = crew.scale(1);
        expect("drain 2", "drain 3");
        crew.exited(2, true);
        assertFalse(down.isDone());
        crew.exited(3, true);
        assertTrue(down.isDone());
        assertEquals(1, crew.places().size());
    }

    @Test
    void aScalingWaitsForAReload() {
        begin(1);
        reload();
        CompletableFuture<Void> scaled = crew.scale(2);
        crew.listening(2);
        assertFalse(scaled.isDone());
        crew.exited(1, true);
        expect("start 2 at 1", "drain 1", "start 3 at 2");
    }

    @Test
    void thereIsNoClusterOfNobody() {
        begin(1);
        assertEquals(
                "ERR_OUT_OF_RANGE",
                assertThrows(NodeError.class, () -> crew.scale(0)).code());
    }

    @Test
    void aStopLetsWhoHasConnectedBeTakenFirst() {
        begin(2);
        fleet.dealsAtOnce = false;
        CompletableFuture<Void> stopped = crew.stop();
        expect();
        fleet.whenDealt.run();
        expect("drain 1", "drain 2");
        crew.exited(1, true);
        crew.exited(2, true);
        assertTrue(stopped.isDone());
    }

    @Test
    void aStopWaitsForNoWorkerThatTakesNothing() {
        begin(1);
        fleet.dealsAtOnce = false;
        crew.stop();
        clock.pass(SupervisorOptions.defaults().drain());
        expect("drain 1");
        fleet.whenDealt.run();
        expect();
    }

    @Test
    void aStopRetiresAllAndNothingComesBack() {
        begin(2);
        dies(1);
        CompletableFuture<Reloaded> reloaded = reload();
        CompletableFuture<Void> stopped = crew.stop();
        expect("start 3 at 1", "drain 2", "drain 3");
        assertEquals("the cluster was stopped", reloaded.join().failure());
        crew.exited(3, true);
        assertFalse(stopped.isDone());
        crew.exited(2, true);
        clock.pass(60_000);
        expect();
        assertTrue(stopped.isDone());
    }
}
