package dev.forkshop.runtime.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.loop.Patience;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a loop gives its processor away before it sleeps; time is moved by hand. */
class StepBackTest {
    private static final long MILLI = 1_000_000;

    private long now;
    private long turn;
    private int looks;
    private final List<Boolean> patient = new ArrayList<>();
    private final Patience patience = new Patience(patient::add);
    private final StepBack stepBack = new StepBack(patience, () -> now, () -> now += turn);

    private int take(int found) {
        return stepBack.take(() -> {
            looks++;
            return found;
        });
    }

    @Test
    void whatIsFoundAfterTheOthersTurnIsReported() {
        assertEquals(3, take(3));
        assertEquals(1, looks);
    }

    @Test
    void aLoopThatAlwaysFindsSomethingSleepsOnceInAWhileAllTheSame() {
        int times = 170;
        for (int i = 0; i < times; i++) {
            take(1);
        }
        assertEquals(160, looks);
    }

    @Test
    void whereOthersComputeItIsLeftOutForAWhileAndTriedAgain() {
        turn = 20 * MILLI;
        take(1);
        assertEquals(0, take(1));
        assertEquals(1, looks);
        now += 100 * MILLI;
        assertEquals(1, take(1));
    }

    @Test
    void whereOthersComputeItIsNotPatient() {
        patience.came(100);
        now = 10 * MILLI;
        take(1);
        turn = 20 * MILLI;
        take(1);
        patience.came(100);
        now += 10 * MILLI;
        take(1);
        assertEquals(List.of(true, false), patient);
    }

    @Test
    void manyEventsAreWorthALongerTurn() {
        turn = MILLI;
        for (int i = 0; i < 16; i++) {
            take(8);
        }
        assertEquals(16, looks);
    }
}
