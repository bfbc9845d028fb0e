package dev.forkshop.workbench.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlainFrontTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void anAnswerStandsBetweenTwoPrompts() {
        assertEquals("welcome\nshop> a|b\nshop> \n", sit("say a b\n"));
    }

    @Test
    void aProgramThatWantsInputHasAPromptOfItsOwn() {
        assertEquals("welcome\nshop> in> got x\nin> \ncat ended\nshop> \n", sit("cat\nx\n"));
    }

    @Test
    void anOpenQuoteContinuesTheCommand() {
        assertEquals("welcome\nshop> ....> a c\nshop> \n", sit("say 'a\n c'\n").replace("a\n c", "a c"));
    }

    @Test
    void nothingIsEverRedrawn() {
        assertFalse(sit("help\nclear\nnonsense\n").contains("\033"));
    }

    @Test
    void aReplayStepsAtEnterAndHandsTheKeyboardOverAtTab() {
        String seen = sit("replay\n\n\t\nsay mine\n\t\n\n");
        int one = seen.indexOf("shop> say one\none\n");
        int mine = seen.indexOf("mine\n");
        int two = seen.indexOf("shop> say two\ntwo\n");
        assertTrue(seen.indexOf("replay, step by step  t") < one && one < mine && mine < two, seen);
        assertTrue(seen.indexOf("replay paused  t") < mine, seen);
    }

    private String sit(String typed) {
        ByteArrayInputStream keys = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        PlainFront front = new PlainFront(keys, out, new Abilities(true, false, false, false, true));
        try (Bench bench = new Bench(front)) {
            assertEquals(0, front.run(bench.conversation()));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
