package dev.forkshop.workbench.transcript.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.Texts;
import dev.forkshop.workbench.transcript.replay.Keys.Key;
import dev.forkshop.workbench.transcript.verify.FakePerformer;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayerTest {
    private static final String[] TWO = {
        "## start", "shop> fork Echo", "child <pid=A> up", "shop> send <A> 1", "err| <A> got 1"
    };

    private final FakePerformer performer =
            new FakePerformer().on("fork Echo", "child 77 up").on("send 77 1", "err| 77 got 1");
    private final List<String> seen = new ArrayList<>();
    private final List<Mode> modes = new ArrayList<>();
    private final List<Duration> paces = new ArrayList<>();
    private final Deque<Key> pressed = new ArrayDeque<>();

    @Test
    void allIsTypedAndPerformedAndTheModeIsNamed() throws Exception {
        assertEquals(0, replay(ReplayOptions.USUAL, TWO));
        assertEquals(
                List.of(
                        "replay  t  " + Mode.PLAY.keys(),
                        "start",
                        "shop> fork Echo",
                        "child 77 up",
                        "shop> send 77 1",
                        "77 got 1",
                        "replay ended"),
                seen);
        assertEquals(List.of(Mode.PLAY, Mode.ENDED), modes);
    }

    @Test
    void aStepWaitsForAKeyEachTime() throws Exception {
        pressed.addAll(List.of(Key.ANY, Key.STOP));
        replay(new ReplayOptions(true, 1, false), TWO);
        assertTrue(seen.contains("shop> fork Echo"));
        assertFalse(seen.contains("shop> send 77 1"));
        assertEquals(List.of(Mode.STEP, Mode.ENDED), modes);
    }

    @Test
    void tabHandsTheKeyboardOverAndBack() throws Exception {
        pressed.addAll(List.of(Key.ANY, Key.TAB, Key.TAB, Key.ANY));
        replay(new ReplayOptions(true, 1, false), TWO);
        assertEquals(List.of(Mode.STEP, Mode.YOURS, Mode.STEP, Mode.ENDED), modes);
        assertTrue(seen.contains("replay paused  t  " + Mode.YOURS.keys()), seen.toString());
        assertTrue(seen.contains("shop> send 77 1"), seen.toString());
    }

    @Test
    void whoHasTheKeyboardMayEndTheReplay() throws Exception {
        pressed.addAll(List.of(Key.TAB, Key.STOP));
        replay(ReplayOptions.USUAL, TWO);
        assertEquals(List.of(Mode.PLAY, Mode.YOURS, Mode.ENDED), modes);
        assertFalse(seen.contains("shop> fork Echo"));
    }

    @Test
    void storedOutputIsShownAndNothingRuns() throws Exception {
        replay(
                new ReplayOptions(false, 1, true),
                "shop> unknown",
                "in> x",
                "{ any order",
                "a << b",
                "}",
                "# n",
                "err| e",
                "!~ z");
        assertEquals(
                List.of("shop> unknown", "in> x", "a < b", "e"), seen.subList(1, seen.size() - 1), seen.toString());
        assertEquals(List.of(Mode.SHOW, Mode.ENDED), modes);
    }

    @Test
    void aFasterSpeedMeansShorterTimes() throws Exception {
        replay(new ReplayOptions(false, 4, false), TWO);
        assertEquals(List.of(Duration.ofMillis(375), Duration.ofMillis(10)), paces.subList(0, 2));
    }

    @Test
    void whatDiffersIsSaid() throws Exception {
        replay(ReplayOptions.USUAL, "shop> fork Echo", "something else");
        assertTrue(seen.contains("  differs  from what line 1 expects; verify says how"), seen.toString());
    }

    @Test
    void whatCannotRunIsSaidAndGivesThree() throws Exception {
        assertEquals(3, replay(ReplayOptions.USUAL, "shop> unknown"));
        assertTrue(seen.contains("  could not run  no answer to unknown"), seen.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1e9})
    void aSpeedMustMakeSense(double speed) {
        assertThrows(IllegalArgumentException.class, () -> new ReplayOptions(false, speed, false));
    }

    private int replay(ReplayOptions options, String... lines) throws Exception {
        return new Replayer(Texts.read(lines), options, performer, condition -> Optional.empty(), new Hall()).replay();
    }

    private final class Hall implements Podium {
        @Override
        public Key next() {
            return pressed.remove();
        }

        @Override
        public Key within(Duration time) {
            paces.add(time);
            return pressed.isEmpty() ? Key.NONE : pressed.remove();
        }

        @Override
        public Key yours() {
            return pressed.remove();
        }

        @Override
        public void show(Line line) {
            seen.add(line.plain());
        }

        @Override
        public void type(String prompt, String text, Duration perCharacter) {
            paces.add(perCharacter);
            seen.add(prompt + text);
        }

        @Override
        public void mode(Mode mode) {
            modes.add(mode);
        }
    }
}
