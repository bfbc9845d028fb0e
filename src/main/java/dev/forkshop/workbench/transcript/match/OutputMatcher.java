package dev.forkshop.workbench.transcript.match;

import dev.forkshop.workbench.transcript.Expected;
import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.LinePattern;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Holds the lines that came against the expected ones.
 *
 * <p>It goes through the lines once and keeps every {@link State} that the lines so far allow, in the order in which
 * they are preferred: as many of a counted line as come, as few as possible for {@code ...}. Two states at the same
 * place differ only if a name that is still to come differs, so their number stays small. Where names make it grow
 * nonetheless, the least preferred beyond {@link #MOST} are dropped, and a mismatch after that says so.
 */
public final class OutputMatcher {
    private static final int MOST = 2_000;

    private final List<Step> steps;
    private final List<Set<String>> live = new ArrayList<>();
    private Map<State, Bindings> states = new LinkedHashMap<>();
    private boolean dropped;

    private OutputMatcher(List<Expected> expected, Bindings bindings) {
        this.steps = expected.stream().map(Step::of).toList();
        Set<String> names = new HashSet<>();
        for (int i = steps.size(); i >= 0; i--) {
            names.addAll(i < steps.size() ? steps.get(i).names() : Set.of());
            live.add(0, Set.copyOf(names));
        }
        keep(states, Place.start(steps, 0), bindings);
    }

    /**
     * Blank lines at the end, and spaces at a line's end, make no difference. {@code lastLine} is the file's line that
     * a line too many is reported for.
     */
    public static Matched match(List<Expected> expected, List<Line> actual, Bindings bindings, int lastLine) {
        return new OutputMatcher(expected, bindings).match(Actual.of(actual), lastLine);
    }

    /** Whether one line follows one pattern, whatever its names stand for elsewhere. */
    public static boolean fits(LinePattern pattern, String text, Bindings bindings) {
        return LineMatcher.match(pattern, text, bindings).matched();
    }

    /** The index of the first line in which the pattern appears, or -1. */
    public static int find(LinePattern pattern, List<Line> actual, Bindings bindings) {
        LinePattern anywhere = pattern.anywhere();
        return IntStream.range(0, actual.size())
                .filter(i -> LineMatcher.match(anywhere, actual.get(i).plain(), bindings)
                        .matched())
                .findFirst()
                .orElse(-1);
    }

    private Matched match(List<Actual> actual, int lastLine) {
        for (int i = 0; i < actual.size(); i++) {
            Map<State, Bindings> next = after(actual.get(i));
            if (next.isEmpty()) {
                return mismatch(new Diagnosis(steps, states, actual, lastLine).at(i));
            }
            states = next;
        }
        Optional<Bindings> complete = complete();
        return complete.isPresent()
                ? new Matched(Optional.empty(), complete.get())
                : mismatch(new Diagnosis(steps, states, actual, lastLine).atEnd());
    }

    private Matched mismatch(Mismatch found) {
        Mismatch.What what = dropped ? Mismatch.What.AMBIGUOUS : found.what();
        Mismatch mismatch = new Mismatch(
                what, found.line(), found.hole(), found.expected(), found.came(), found.cameAt(), found.detail());
        return new Matched(Optional.of(mismatch), states.values().iterator().next());
    }

    private Optional<Bindings> complete() {
        return states.entrySet().stream()
                .filter(state ->
                        state.getKey().place().onward(steps).stream().anyMatch(place -> place.step() == steps.size()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<State, Bindings> after(Actual line) {
        Map<State, Bindings> next = new LinkedHashMap<>();
        states.forEach((state, bindings) -> go(state.place(), bindings, line, next));
        return next;
    }

    private void go(Place from, Bindings bindings, Actual line, Map<State, Bindings> next) {
        Deque<Place> fillers = new ArrayDeque<>();
        for (Place place : from.onward(steps)) {
            if (place.step() < steps.size()) {
                take(place, bindings, line, next);
                steps.get(place.step())
                        .filler()
                        .filter(filler -> filler.takes(line.channel()))
                        .ifPresent(filler -> fillers.push(place));
            }
        }
        fillers.forEach(place -> keep(next, place, bindings));
    }

    private void take(Place place, Bindings bindings, Actual line, Map<State, Bindings> next) {
        Step step = steps.get(place.step());
        for (int i = 0; i < step.members().size(); i++) {
            if (place.open(step, i)) {
                Place taken = place.take(step, i);
                ways(step.members().get(i), line, bindings).forEach(way -> keep(next, taken, way));
            }
        }
    }

    private static List<Bindings> ways(One member, Actual line, Bindings bindings) {
        return member.channel() == line.channel()
                ? LineMatcher.match(member.pattern(), line.text(), bindings).ways()
                : List.of();
    }

    private void keep(Map<State, Bindings> states, Place place, Bindings bindings) {
        State state = new State(place, bindings.only(live.get(place.step())));
        if (states.size() < MOST) {
            states.putIfAbsent(state, bindings);
        } else if (!states.containsKey(state)) {
            dropped = true;
        }
    }
}
