package dev.forkshop.runtime.ipc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.FactBudget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTallyTest {
    private static final long SECOND = 1_000_000_000;

    private final List<String> sums = new ArrayList<>();
    private long now;
    private final MessageTally tally =
            new MessageTally(() -> now, (messages, bytes) -> sums.add(messages + " of " + bytes));

    private void tellFullWindow() {
        for (int i = 0; i < FactBudget.PER_SECOND; i++) {
            assertTrue(tally.takesOne());
            tally.next();
        }
    }

    @Test
    void whatComesSlowlyIsToldOneByOneForEver() {
        tellFullWindow();
        now += SECOND + 1;
        assertTrue(tally.takesOne());
        assertEquals(FactBudget.PER_SECOND + 1, tally.next());
    }

    @Test
    void whatIsTooMuchForItsSecondIsCountedAndToldInOne() {
        tellFullWindow();
        assertFalse(tally.takesOne());
        assertTrue(tally.add(8));
        assertFalse(tally.add(4));
        tally.tellRest();
        assertEquals(List.of("2 of 12"), sums);
        assertTrue(tally.takesOne());
        assertEquals(FactBudget.PER_SECOND + 3, tally.next());
    }

    @Test
    void whereNothingIsLeftNothingIsTold() {
        tellFullWindow();
        tally.tellRest();
        assertEquals(List.of(), sums);
    }
}
