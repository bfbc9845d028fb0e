package dev.forkshop.workbench.measure.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimParserTest {
    private static final String GOOD = """
            # Workers start fast

            said: D2.C30, D2.C31
            inventory: false
            needs: pm2

            > Five milliseconds,
            > they say.

            ```experiment Startups rounds=3
            worker.start   ms     30.2   until the first message
            end.code       word   -      how it ended
            ```

            ```verdict
            false here: worker.start > 12 and end.code is not ENOENT
            misleading: worker.start >= 0.5 * forkshop.worker.start -- it depends
            holds
            ```

            ```picture bars
            worker.start
            ```

            ```picture curve latency
            ```

            Take this
            along: it is worth it.

            And this.
            """;

    private static Parsed parse(String text) {
        return ClaimParser.parse("F31.md", 31, text);
    }

    private static Claim good() {
        return parse(GOOD).claim().orElseThrow();
    }

    @Test
    void aClaimIsReadWithAllItsParts() {
        Claim claim = good();
        assertEquals(List.of(), parse(GOOD).problems());
        assertEquals("F31", claim.id());
        assertEquals("Workers start fast", claim.title());
        assertEquals(List.of("D2.C30", "D2.C31"), claim.said());
        assertEquals("false", claim.inventory());
        assertEquals(Optional.of("pm2"), claim.needs());
        assertEquals("Five milliseconds, they say.", claim.quote());
        assertEquals(List.of("Take this along: it is worth it.", "And this."), claim.lesson());
        assertEquals(
                List.of(new Picture.Bars(List.of("worker.start")), new Picture.Curve("latency")), claim.pictures());
    }

    @Test
    void anExperimentHasRoundsAndFiguresWithWhatNodeTold() {
        Experiment experiment = good().experiments().get(0);
        assertEquals(3, experiment.rounds());
        assertEquals(
                List.of(
                        new Figure("worker.start", Unit.MILLIS, "30.2", "until the first message"),
                        new Figure("end.code", Unit.WORD, "", "how it ended")),
                experiment.figures());
        assertTrue(experiment.has(Side.NODE) && experiment.has(Side.FORKSHOP));
    }

    @Test
    void aRowOfVerdictsHasConditionsAndAText() {
        List<Rule> rules = good().rules();
        assertEquals(
                new Condition(
                        new Operand.OfFigure(1, Optional.empty(), "end.code"),
                        Condition.Operator.IS_NOT,
                        new Operand.Fixed(new Value.Word("ENOENT"))),
                rules.get(0).conditions().get(1));
        assertEquals(
                new Operand.OfFigure(0.5, Optional.of(Side.FORKSHOP), "worker.start"),
                rules.get(1).conditions().get(0).right());
        assertEquals("it depends", rules.get(1).text());
        assertEquals(new Rule(Verdict.HOLDS, List.of(), ""), rules.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inventory: false    | inventory: falls   | F31.md:4: no verdict of the inventory 'falls'; did you mean false?
                    said: D2            | sayd: D2           | F31.md:3: no key 'sayd'; did you mean said?
                    ```picture bars     | ```pictur bars     | F31.md:21: no fence 'pictur'; did you mean picture?
                    worker.start   ms   | worker.start msec  | F31.md:11: no unit 'msec'; did you mean ms?
                    -      how it ended | -                  | F31.md:12: a figure has a name, a unit, what Node told (or -) and what it is
                    rounds=3            | round=3            | F31.md:10: this is no experiment: 'Startups round=3'
                    rounds=3            | only nod           | F31.md:10: no side 'nod'; did you mean node?
                    false here:         | fals here:         | F31.md:16: no verdict 'fals here'; did you mean false here?
                    worker.start > 12   | worker.stat > 12   | F31.md:16: no figure 'worker.stat'; did you mean worker.start?
                    worker.start > 12   | worker.start = 12  | F31.md:16: no condition: 'worker.start = 12'; FIGURE OP VALUE
                    -- it depends       | and end.code < X   | F31.md:17: no figure 'X'
                    it depends          | it depends         |
                    """)
    void aMistakeIsToldWithItsPlaceAndWhatToTryNext(String right, String wrong, String told) {
        List<BadClaim> problems =
                parse(GOOD.replaceFirst(Pattern.quote(right), wrong)).problems();
        assertEquals(told == null, problems.isEmpty(), problems.toString());
        assertTrue(told == null || problems.get(0).toString().startsWith(told), problems.toString());
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        String told = parse("Nothing but a word.").problems().toString();
        assertTrue(told.contains("no title") && told.contains("said: D2.C30"), told);
        assertTrue(told.contains("inventory: false") && told.contains("```experiment"), told);
        assertTrue(told.contains("```verdict"), told);
    }

    @Test
    void aRowThatAlwaysFitsHidesNoOther() {
        String told =
                parse(GOOD.replace("holds\n", "holds\nmisleading\n")).problems().toString();
        assertTrue(told.contains("F31.md:18: this row always fits"), told);
    }

    @Test
    void aFenceThatIsNotClosedIsNamedByItsFirstLine() {
        String told = parse(GOOD.substring(0, GOOD.indexOf("```\n"))).problems().toString();
        assertTrue(told.contains("F31.md:10: this fence is not closed"), told);
    }
}
