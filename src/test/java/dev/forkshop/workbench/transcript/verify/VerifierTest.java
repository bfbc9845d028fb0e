package dev.forkshop.workbench.transcript.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.Names;
import dev.forkshop.workbench.transcript.Source;
import dev.forkshop.workbench.transcript.Texts;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.TranscriptParser;
import dev.forkshop.workbench.transcript.match.Mismatch;
import dev.forkshop.workbench.transcript.match.Mismatch.What;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {
    private final FakePerformer performer = new FakePerformer();

    @Test
    void aCommandThatAnswersAsExpectedPasses() throws Exception {
        performer.on("x", "a");
        assertInstanceOf(Outcome.Passed.class, only("shop> x", "a").outcome());
    }

    @Test
    void inputsAndNamesReachThePerformer() throws Exception {
        performer.on("fork Echo", "child 77").on("send 77 1", "77 got 1");
        verify("shop> fork Echo", "child <pid=A>", "shop> send <A> 1", "in> hello <A>", "<A> got 1");
        assertEquals(
                new Request("send 77 1", List.of("hello 77")), performer.asked().get(1));
    }

    @Test
    void aNameWhoseLineDidNotComeKeepsACommandFromRunning() throws Exception {
        performer.on("fork Echo", "nothing");
        List<Result> results = verify("shop> fork Echo", "child <pid=A>", "shop> send <A> 1");
        assertInstanceOf(Outcome.Failed.class, results.get(0).outcome());
        assertTrue(((Outcome.CouldNotRun) results.get(1).outcome()).reason().contains("<A>"));
        assertEquals(1, performer.asked().size());
    }

    @Test
    void aNameThatWasBoundBeforeALaterMismatchMayBeUsed() throws Exception {
        performer.on("fork Echo", "child 77", "oops").on("send 77 1");
        List<Result> results = verify("shop> fork Echo", "child <pid=A>", "fine", "shop> send <A> 1");
        assertInstanceOf(Outcome.Passed.class, results.get(1).outcome());
    }

    @Test
    void whatTheMachineHasNotIsSkippedWithItsReason() throws Exception {
        Verifier verifier = new Verifier(performer, condition -> Optional.of("node is 18"));
        Result result =
                verifier.verify(Texts.read("[only if node>=20]", "shop> x")).get(0);
        assertEquals(new Outcome.Skipped("only if node>=20: node is 18"), result.outcome());
        assertEquals(List.of(), performer.asked());
    }

    @Test
    void whatCannotBePerformedCouldNotRun() throws Exception {
        assertEquals(new Outcome.CouldNotRun("no answer to x"), only("shop> x").outcome());
    }

    @ParameterizedTest
    @CsvSource({"[exit 3], 3, true", "[exit 3], 0, false", "'', 0, true", "'', 1, false", "[signal SIGTERM], 0, false"})
    void theExitStatusMustBeTheExpectedOneOrNought(String expected, int exit, boolean passes) throws Exception {
        performer.on("x", Performance.exited(exit, Duration.ZERO, List.of()));
        assertEquals(passes, only("shop> x", expected).outcome() instanceof Outcome.Passed);
    }

    @ParameterizedTest
    @CsvSource({"[signal SIGTERM], true", "[signal SIGKILL], false", "[exit 0], false", "'', false"})
    void theSignalMustBeTheExpectedOne(String expected, boolean passes) throws Exception {
        performer.on("x", Performance.signalled("SIGTERM", Duration.ZERO, List.of()));
        assertEquals(passes, only("shop> x", expected).outcome() instanceof Outcome.Passed);
    }

    @ParameterizedTest
    @CsvSource({"799, true", "800, false"})
    void aLimitOfTimeIsHeldOrReported(int millis, boolean passes) throws Exception {
        performer.on("x", Performance.exited(0, Duration.ofMillis(millis), List.of()));
        Result result = only("shop> x", "[within 800 ms]");
        assertEquals(passes, result.outcome() instanceof Outcome.Passed);
        assertTrue(passes || mismatch(result).what() == What.TIME);
    }

    @Test
    void whatMustNotComeIsFoundAnywhereInALine() throws Exception {
        performer.on("x", "a", "err| an uncaught 5 error");
        Mismatch mismatch = mismatch(only("shop> x", "...", "!~ uncaught <n> e"));
        assertEquals(What.FORBIDDEN, mismatch.what());
        assertEquals(2, mismatch.cameAt());
    }

    @Test
    void fencesOfAStepShareTheirNames() throws Exception {
        performer.on("a", "7").on("b 7", "7");
        var names = new Names();
        Verifier verifier = verifier();
        for (String fence : List.of("shop> a\n<pid=A>", "shop> b <A>\n<A>")) {
            Transcript piece = TranscriptParser.parse(Source.fragment("l.md", 5, fence), names);
            assertInstanceOf(Outcome.Passed.class, verifier.verify(piece).get(0).outcome());
        }
    }

    private static Mismatch mismatch(Result result) {
        return ((Outcome.Failed) result.outcome()).mismatches().get(0);
    }

    private Result only(String... lines) throws Exception {
        return verify(lines).get(0);
    }

    private List<Result> verify(String... lines) throws Exception {
        return verifier().verify(Texts.read(lines));
    }

    private Verifier verifier() {
        return new Verifier(performer, condition -> Optional.empty());
    }
}
