package dev.forkshop.workbench.measure.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.measure.beside.Pair.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTest {
    private static final Happening STARTED = at(0, "child 1", "child 1 started: fork Doubler");
    private static final Happening EXIT = at(9, "child 1", "child 1 exit 0");
    private static final Happening CLOSE = at(10, "child 1", "child 1 close 0");
    private static final Happening OUTPUT = at(8, "child 1 stdout", "child 1 stdout 3 bytes");

    private static Happening at(long millis, String lane, String what) {
        return new Happening("main", lane, what, millis * 1_000_000);
    }

    private static Beside beside(List<Happening> ours, List<Happening> node, boolean open) {
        return Beside.of(ours, node, open, Differences.known());
    }

    private static List<String> told(Beside beside) {
        return beside.pairs().stream().map(Pair::toString).toList();
    }

    @Test
    void whatComesByDifferentWaysMayComeInAnyOrder() {
        Beside beside = beside(List.of(STARTED, OUTPUT, EXIT), List.of(STARTED, EXIT, OUTPUT), false);
        assertEquals(3, beside.count(Kind.SAME));
        assertEquals(3, beside.pairs().size());
    }

    @Test
    void withinOneLaneTheOrderCounts() {
        Beside beside = beside(List.of(STARTED, EXIT, CLOSE), List.of(STARTED, CLOSE, EXIT), false);
        assertEquals(2, beside.count(Kind.SAME));
        assertEquals(1, beside.count(Kind.NEW) + beside.count(Kind.INTENDED) - 1);
    }

    @Test
    void whatDiffersStandsSideBySide() {
        Happening seven = at(20, "child 1", "child 1 exit 7");
        assertEquals(
                List.of(
                        "SAME  main  ours: child 1 started: fork Doubler  node: child 1 started: fork Doubler",
                        "NEW  main  ours: child 1 exit 0  node: child 1 exit 7"),
                told(beside(List.of(STARTED, EXIT), List.of(STARTED, seven), false)));
    }

    @Test
    void aKnownDifferenceHasItsReasonFromThePage() {
        Beside beside = beside(List.of(STARTED, EXIT, CLOSE), List.of(STARTED, EXIT), false);
        Difference known = beside.pairs().get(2).verdict().difference().orElseThrow();
        assertEquals(new Difference("fork-close", "who waits for the end must not wait in vain"), known);
    }

    @Test
    void aRunThatGoesOnIsComparedAsFarAsItIs() {
        assertEquals(0, beside(List.of(STARTED), List.of(STARTED, EXIT), true).count(Kind.NEW));
        assertEquals(1, beside(List.of(STARTED), List.of(STARTED, EXIT), false).count(Kind.NEW));
        assertEquals(1, beside(List.of(STARTED, EXIT), List.of(STARTED), true).count(Kind.NEW));
    }

    @Test
    void aTextThatWasCutIsComparedAsFarAsItIsKnown() {
        Happening whole = at(1, "to child 1", "to child 1: [1,2,3,4]");
        Happening cut = at(1, "to child 1", "to child 1: [1,2…");
        Happening other = at(1, "to child 1", "to child 1: [2…");
        assertEquals(1, beside(List.of(cut), List.of(whole), false).count(Kind.SAME));
        assertEquals(1, beside(List.of(whole), List.of(other), false).count(Kind.NEW));
    }

    @Test
    void whetherACodeBeganBeforeItWasEndedIsChance() {
        Happening begins = Happening.ofOwnCode("child 1", "begins", 5);
        assertEquals(List.of(), beside(List.of(begins), List.of(), false).pairs());
        assertEquals(1, beside(List.of(begins), List.of(begins), false).count(Kind.SAME));
    }

    @Test
    void inACrowdNobodyHasANumber() {
        Happening one = at(1, "to worker 1", "to worker 1: 4");
        Happening two = at(2, "to worker 2", "to worker 2: 4");
        assertEquals(
                List.of("to a worker: 4", "to a worker: 4"),
                Crowd.of(List.of(two, one)).stream().map(Happening::what).toList());
    }
}
