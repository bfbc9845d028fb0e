package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AbridgedTest {
    @Test
    void aTextThatAScreenCanTakeIsShownWhole() {
        assertTrue(Abridged.forPerson("").complete());
        assertTrue(Abridged.forPerson("one\ntwo").complete());
        assertTrue(Abridged.forPerson("line\n".repeat(1000)).complete());
    }

    @Test
    void aScriptGetsAllOfAnythingOrdinary() {
        assertTrue(Abridged.forScript("line\n".repeat(1_000_000)).complete());
        assertFalse(Abridged.forScript("line\n".repeat(1_000_001)).complete());
    }

    @Test
    void ofManyLinesTheFirstAndTheLastAreShown() {
        Abridged shown = Abridged.forPerson("line\n".repeat(3000));
        assertEquals("2,000 more lines", shown.omission());
        assertEquals(500 * 5, shown.head());
        assertEquals(2500 * 5, shown.tail());
    }

    @Test
    void ofOneGiantLineTheBeginningAndTheEndAreShown() {
        Abridged shown = Abridged.forPerson("x".repeat(1_048_577));
        assertEquals(2_000, shown.head());
        assertEquals(1_046_577, shown.tail());
        assertEquals("1,044,577 more characters", shown.omission());
    }
}
