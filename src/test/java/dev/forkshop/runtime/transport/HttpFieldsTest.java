package dev.forkshop.runtime.transport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words a field lists. */
class HttpFieldsTest {
    private static boolean says(String... values) {
        List<String> raw = new ArrayList<>(List.of("Host", "close"));
        for (String value : values) {
            raw.addAll(List.of("Connection", value));
        }
        return new HttpFields(raw).says("connection", "close");
    }

    @Test
    void aWordIsFoundInAnyCaseAnywhereInAListAndInAnyFieldOfTheName() {
        assertTrue(says("close"));
        assertTrue(says("Upgrade, Close"));
        assertTrue(says(" close ,upgrade"));
        assertTrue(says("keep-alive", "\tclose"));
    }

    @Test
    void aPartOfAWordIsNotTheWord() {
        assertFalse(says("closed"));
        assertFalse(says("not-close"));
        assertFalse(says("close-not, keep-alive"));
        assertFalse(says("clo,se"));
    }

    @Test
    void nothingListsNothing() {
        assertFalse(says());
        assertFalse(says(""));
        assertFalse(says(",,"));
    }
}
