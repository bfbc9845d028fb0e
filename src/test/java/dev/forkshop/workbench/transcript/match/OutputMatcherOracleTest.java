package dev.forkshop.workbench.transcript.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.Expected;
import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.Names;
import dev.forkshop.workbench.transcript.Source;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.TranscriptParser;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The matcher says of small outputs what trying every way, one after the other, says. */
class OutputMatcherOracleTest {
    private static final List<String> LINES = List.of("a", "b", "a 1", "a 2", "b 1", "1");
    private static final List<String> PATTERNS =
            List.of("a", "b", "<*>", "<word>", "a <n>", "<word> <n:..1>", "<n>", "a <N>", "<word> <n!=N>", "<N>");
    private static final List<String> COUNTS = List.of("", "", "", " (?)", " (x2)", " (x1..2)", " (x2..)");

    private final Random random = new Random(17);

    @Test
    void everyWayTriedGivesTheSameAnswer() throws Exception {
        int matched = 0;
        for (int round = 0; round < 8_000; round++) {
            String text = transcript();
            List<Line> lines = lines();
            boolean expected = matches(read(text), lines);
            assertEquals(
                    expected,
                    OutputMatcher.match(read(text), lines, Bindings.NONE, 1)
                            .mismatch()
                            .isEmpty(),
                    text + "\ncame " + lines);
            matched += expected ? 1 : 0;
        }
        assertTrue(matched > 400, "only " + matched + " of the cases match");
    }

    private static List<Expected> read(String text) throws Exception {
        Transcript transcript = TranscriptParser.parse(Source.of("t", text), new Names());
        return transcript.exchanges().get(0).expected();
    }

    private String transcript() {
        List<String> text = new ArrayList<>(List.of("shop> x", random.nextBoolean() ? "<word> <n=N> (?)" : "a <n=N>"));
        for (int i = random.nextInt(4); i >= 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.add("...");
                case 1 -> addSet(text);
                default -> text.add(pick(PATTERNS) + pick(COUNTS));
            }
        }
        return String.join("\n", text);
    }

    private void addSet(List<String> text) {
        text.add("{ any order");
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> text.add(pick(PATTERNS) + pick(COUNTS)));
        if (random.nextInt(4) == 0) {
            text.add("...");
        }
        text.add("}");
    }

    private List<Line> lines() {
        return IntStream.range(0, random.nextInt(7))
                .mapToObj(i -> Line.output(pick(LINES), Channel.OUT))
                .toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static boolean matches(List<Expected> steps, List<Line> lines) {
        return steps.isEmpty() ? lines.isEmpty() : first(steps, lines, Bindings.NONE);
    }

    private static boolean first(List<Expected> steps, List<Line> lines, Bindings bindings) {
        if (steps.isEmpty()) {
            return lines.isEmpty();
        }
        Expected step = steps.get(0);
        if (step instanceof Expected.AnyOrder set) {
            return set(set, new int[set.members().size()], steps, lines, bindings);
        }
        return step instanceof One one
                ? one(one, 0, steps, lines, bindings)
                : IntStream.rangeClosed(0, lines.size())
                        .anyMatch(i -> first(rest(steps), lines.subList(i, lines.size()), bindings));
    }

    private static boolean one(One one, int taken, List<Expected> steps, List<Line> lines, Bindings bindings) {
        if (taken >= one.count().min() && first(rest(steps), lines, bindings)) {
            return true;
        }
        return taken < one.count().max()
                && !lines.isEmpty()
                && LineMatcher.match(one.pattern(), lines.get(0).plain(), bindings).ways().stream()
                        .anyMatch(way -> one(one, taken + 1, steps, rest(lines), way));
    }

    private static boolean set(
            Expected.AnyOrder set, int[] taken, List<Expected> steps, List<Line> lines, Bindings bindings) {
        boolean enough = IntStream.range(0, taken.length)
                .allMatch(i -> taken[i] >= set.members().get(i).count().min());
        if (enough && first(rest(steps), lines, bindings)) {
            return true;
        }
        if (lines.isEmpty()) {
            return false;
        }
        return set.loose() && set(set, taken, steps, rest(lines), bindings)
                || IntStream.range(0, taken.length).anyMatch(i -> member(set, i, taken, steps, lines, bindings));
    }

    private static boolean member(
            Expected.AnyOrder set, int i, int[] taken, List<Expected> steps, List<Line> lines, Bindings bindings) {
        One one = set.members().get(i);
        if (taken[i] >= one.count().max()) {
            return false;
        }
        int[] more = taken.clone();
        more[i]++;
        return LineMatcher.match(one.pattern(), lines.get(0).plain(), bindings).ways().stream()
                .anyMatch(way -> set(set, more, steps, rest(lines), way));
    }

    private static <T> List<T> rest(List<T> list) {
        return list.subList(1, list.size());
    }
}
