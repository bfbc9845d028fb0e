package dev.forkshop.runtime.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a loop waits for its turn; time is moved by hand. */
class PatienceTest {
    private static final long PERIOD = 10_000_000;

    private final List<Boolean> said = new ArrayList<>();
    private boolean ready = true;
    private long now;
    private final Patience patience = new Patience(whether -> ready && said.add(whether));

    private void period(int events) {
        patience.came(events);
        now += PERIOD;
        patience.judge(now);
    }

    @Test
    void whereMuchComesItIsPatientAndTheSystemHearsItOnce() {
        period(20);
        period(20);
        assertEquals(List.of(true), said);
    }

    @Test
    void whereLittleComesItIsNot() {
        period(19);
        assertEquals(List.of(), said);
    }

    @Test
    void itIsNoMoreWhenLessComes() {
        period(20);
        period(1);
        assertEquals(List.of(true, false), said);
    }

    @Test
    void muchInALongTimeIsLittle() {
        now += 9 * PERIOD;
        period(20);
        assertEquals(List.of(), said);
    }

    @Test
    void itDoesNotDecideWithinAPeriod() {
        patience.came(100);
        patience.judge(PERIOD - 1);
        assertEquals(List.of(), said);
    }

    @Test
    void itEndsAtOnceAndWhatCameBeforeIsForgotten() {
        period(20);
        patience.came(100);
        patience.end(now);
        period(1);
        assertEquals(List.of(true, false), said);
    }

    @Test
    void aSystemThatIsNotReadyIsAskedAgain() {
        ready = false;
        period(20);
        ready = true;
        period(20);
        assertEquals(List.of(true), said);
    }
}
