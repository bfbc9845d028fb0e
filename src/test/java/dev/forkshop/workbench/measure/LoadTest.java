package dev.forkshop.workbench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final URI SERVER = URI.create("http://127.0.0.1:8000/");
    private static final Answer FINE = Answer.of(200, "7");

    private final ArrayDeque<Consumer<Answer>> waiting = new ArrayDeque<>();
    private final List<Errand> sent = new ArrayList<>();
    private long millis;
    private int closed;
    private Load load;

    private CompletableFuture<Measurement> begin(LoadPlan plan) {
        load = new Load(plan, FakeClient::new, () -> millis * 1_000_000);
        return load.begin();
    }

    private final class FakeClient implements Client {
        @Override
        public void send(Errand errand, Consumer<Answer> answer) {
            sent.add(errand);
            waiting.add(answer);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static LoadPlan plan(int clients, long requests, long rate, String... meanwhile) {
        List<Errand> others = List.of(meanwhile).stream()
                .map(words -> Errand.at(SERVER, words))
                .toList();
        return new LoadPlan(
                Errand.at(SERVER, "/fast"), clients, requests, Duration.ofSeconds(1), rate, false, others, false);
    }

    /** Answers everything at once, every millisecond, until then. */
    private void serveUntil(long end) {
        while (millis < end) {
            millis++;
            load.tick();
            for (int pending = waiting.size(); pending > 0; pending--) {
                waiting.poll().accept(FINE);
            }
        }
    }

    /** Time goes by and nobody answers. */
    private void freezeUntil(long end) {
        while (millis < end) {
            millis++;
            load.tick();
        }
    }

    @Test
    void asManyRequestsAreUnderWayAsThereAreClients() {
        begin(plan(3, 0, 0));
        assertEquals(3, sent.size());
        waiting.poll().accept(FINE);
        assertEquals(4, sent.size());
    }

    @Test
    void itEndsAfterSoManyRequestsAndClosesItsClients() {
        CompletableFuture<Measurement> outcome = begin(plan(2, 10, 0));
        serveUntil(10);
        assertEquals(10, outcome.join().answered());
        assertEquals(2, closed);
    }

    @Test
    void itEndsWhenTheTimeIsOverAndTheLastAnswerIsThere() {
        CompletableFuture<Measurement> outcome = begin(plan(1, 0, 0));
        serveUntil(900);
        freezeUntil(1_100);
        assertFalse(outcome.isDone());
        waiting.poll().accept(FINE);
        assertEquals(200_000_000, outcome.join().stall());
    }

    @Test
    void whatIsNeverAnsweredIsATimeout() {
        CompletableFuture<Measurement> outcome = begin(plan(2, 0, 0));
        freezeUntil(1_000 + Load.GRACE / 1_000_000 + 1);
        assertEquals(Map.of("timeout", 2L), outcome.join().failures());
    }

    @Test
    void aFreezeWeighsAsMuchAsItLastedAndNotAsMuchAsItWasMeasured() {
        CompletableFuture<Measurement> outcome = begin(plan(1, 0, 0));
        serveUntil(400);
        freezeUntil(900);
        serveUntil(1_000);
        Measurement seen = outcome.join();
        assertTrue(seen.measured().p90() < 5_000_000, "measured: " + seen.measured());
        assertTrue(seen.corrected().p90() > 300_000_000, "corrected: " + seen.corrected());
    }

    @Test
    void aDueRequestIsMeasuredFromItsMomentAlsoWhenItsClientIsLate() {
        CompletableFuture<Measurement> outcome = begin(plan(1, 0, 100));
        serveUntil(100);
        freezeUntil(600);
        serveUntil(1_000);
        Measurement seen = outcome.join();
        assertTrue(seen.corrected().p90() > 300_000_000, "half of the hundred waited: " + seen.corrected());
        assertEquals(100, seen.answered());
    }

    @Test
    void whatWasDueAndNeverSentIsAFailure() {
        CompletableFuture<Measurement> outcome = begin(plan(1, 0, 100));
        serveUntil(500);
        freezeUntil(1_500);
        waiting.poll().accept(FINE);
        assertTrue(outcome.join().failures().get("no client free") > 40);
    }

    @Test
    void aServerThatRefusesIsNotStormed() {
        begin(plan(1, 0, 0));
        for (int i = 0; i < 100; i++) {
            millis++;
            load.tick();
            for (int pending = waiting.size(); pending > 0; pending--) {
                waiting.poll().accept(Answer.none("ECONNREFUSED"));
            }
        }
        assertTrue(sent.size() <= 11, sent.size() + " requests in 100 ms");
    }

    @Test
    void whatIsSentMeanwhileIsSentOnceAndNotCounted() {
        CompletableFuture<Measurement> outcome = begin(plan(1, 0, 0, "GET /heavy"));
        serveUntil(1_000);
        assertEquals(1, sent.stream().filter(e -> e.path().equals("/heavy")).count());
        assertEquals("200", outcome.join().alongside().get(0).outcome());
        assertEquals(sent.size() - 1, outcome.join().answered());
    }

    @Test
    void itCanGoOnJustUntilTheOthersAreBack() {
        Errand heavy = Errand.at(SERVER, "/heavy");
        CompletableFuture<Measurement> outcome = begin(new LoadPlan(
                Errand.at(SERVER, "/fast"), 9, 0, Duration.ofSeconds(60), 100, true, List.of(heavy), true));
        serveUntil(300);
        assertEquals("200", outcome.join().alongside().get(0).outcome());
        assertTrue(outcome.join().answered() <= 22, "answered " + outcome.join().answered());
    }

    @Test
    void whoStopsItGetsWhatWasMeasured() {
        CompletableFuture<Measurement> outcome = begin(plan(1, 0, 0));
        serveUntil(100);
        load.stop();
        assertTrue(outcome.join().stopped());
        assertTrue(outcome.join().answered() >= 99);
    }

    @Test
    void theCurveIsHighWhereSomebodyHadToWait() {
        CompletableFuture<Measurement> outcome = begin(plan(1, 0, 0));
        serveUntil(400);
        freezeUntil(700);
        serveUntil(1_000);
        List<Long> worst = outcome.join().curve().worst();
        long slice = outcome.join().curve().slice();
        assertTrue(worst.get((int) (200_000_000 / slice)) < 20_000_000);
        assertTrue(worst.get((int) (500_000_000 / slice)) > 150_000_000);
    }

    @Test
    void answersAreCountedByTheWorkerThatTheyName() {
        CompletableFuture<Measurement> outcome = begin(plan(2, 4, 0));
        waiting.poll().accept(Answer.of(200, "7"));
        waiting.poll().accept(Answer.of(200, "8"));
        waiting.poll().accept(Answer.of(503, "8"));
        waiting.poll().accept(Answer.of(200, ""));
        assertEquals(Map.of("7", 1L, "8", 2L), outcome.join().workers());
        assertEquals(Map.of("HTTP 503", 1L), outcome.join().failures());
    }
}
