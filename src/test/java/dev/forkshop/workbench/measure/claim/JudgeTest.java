package dev.forkshop.workbench.measure.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Map<Side, List<Double>> BOTH =
            Map.of(Side.NODE, List.of(10.0, 30.0, 20.0), Side.FORKSHOP, List.of(4.0, 6.0));

    private static Judgement judge(String verdicts, Map<Side, List<Double>> times) {
        return Judge.judge(Specimens.evidence(Specimens.claim(verdicts), times, List.of()), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    it.time > 19.9                                | true
                    it.time > 20                                  | false
                    it.time >= 20                                 | true
                    it.time <= 20                                 | true
                    it.time < 20                                  | false
                    it.time is 20                                 | true
                    it.word is yes                                | true
                    it.word is not yes                            | false
                    it.word is no                                 | false
                    forkshop.it.time is 5                         | true
                    node.it.time > 3.9 * forkshop.it.time         | true
                    node.it.time > 4 * forkshop.it.time           | false
                    it.time > 10 and it.word is yes               | true
                    it.time > 10 and it.word is no                | false
                    """)
    void aRowFitsWhenAllItsConditionsHoldOfTheMedians(String conditions, boolean fits) {
        Verdict verdict = judge("false here: " + conditions + "\nholds", BOTH).verdict();
        assertEquals(fits ? Verdict.FALSE : Verdict.HOLDS, verdict);
    }

    @Test
    void theFirstRowThatFitsCountsAndGivesItsText() {
        Judgement judgement = judge("misleading: it.time > 5 -- by far\nfalse here: it.time > 1\nholds", BOTH);
        assertEquals(new Judgement(Verdict.MISLEADING, "by far", Optional.of(Side.NODE)), judgement);
    }

    @Test
    void withoutNodeOurFiguresAreJudged() {
        Judgement judgement = judge("false here: it.time > 12\nholds", Map.of(Side.FORKSHOP, List.of(5.0)));
        assertEquals(new Judgement(Verdict.HOLDS, "", Optional.of(Side.FORKSHOP)), judgement);
    }

    @Test
    void aFigureOfNodeThatIsNamedSoIsTheRecordedOneWithoutNode() {
        Map<Side, List<Double>> ours = Map.of(Side.FORKSHOP, List.of(5.0));
        assertEquals(
                Verdict.FALSE,
                judge("false here: node.it.time is 30\nholds", ours).verdict());
    }

    @Test
    void nothingThatFitsIsUndecided() {
        assertEquals(Verdict.UNDECIDED, judge("holds: it.time > 99", BOTH).verdict());
    }

    @Test
    void troubleIsNoVerdict() {
        Evidence evidence = Specimens.evidence(Specimens.claim("holds"), BOTH, List.of("it broke"));
        assertEquals(
                new Judgement(Verdict.FAILED, "it broke", Optional.empty()), Judge.judge(evidence, Optional.empty()));
    }

    @Test
    void aProgramThatIsNotHereIsNamed() {
        Evidence nothing = new Evidence(Specimens.claim("holds"), List.of());
        Judgement judgement = Judge.judge(nothing, Optional.of("pm2"));
        assertEquals(Verdict.NOT_TRIED, judgement.verdict());
        assertTrue(judgement.text().startsWith("pm2"), judgement.text());
    }

    @Test
    void theCommonestWordStandsForAllAndTheOthersAreTold() {
        Evidence evidence = Specimens.evidence(Specimens.claim("holds"), BOTH, List.of());
        Spread spread = evidence.spread(Side.NODE, "it.word").orElseThrow();
        assertEquals(new Value.Word("yes"), spread.median());
        assertEquals(Map.of("no", 1L), spread.others());
    }
}
