package dev.forkshop.workbench.transcript.match;

import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.match.Misfit.Why;
import dev.forkshop.workbench.transcript.match.Mismatch.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the words for a mismatch: of all that was possible before the line in question, what came nearest. */
final class Diagnosis {
    private static final int AHEAD = 20;

    /** An expected line that could have come, and what kept the line that came from being it. */
    private record Try(int step, One member, int taken, Misfit misfit) {
        static final Comparator<Try> BETTER =
                Comparator.comparing(Try::misfit, Misfit.BETTER).thenComparingInt(Try::step);
    }

    private final List<Step> steps;
    private final Map<State, Bindings> states;
    private final List<Actual> actual;
    private final int lastLine;

    Diagnosis(List<Step> steps, Map<State, Bindings> states, List<Actual> actual, int lastLine) {
        this.steps = steps;
        this.states = states;
        this.actual = actual;
        this.lastLine = lastLine;
    }

    /** No state takes the line with this index. */
    Mismatch at(int index) {
        return tries(actual.get(index)).stream()
                .max(Try.BETTER)
                .filter(best -> best.misfit().why() != Why.TEXT || best.misfit().piece() > 0 || !mayEnd())
                .map(best -> unlike(best, index))
                .orElseGet(() -> extra(lastLine, index, ""));
    }

    /** The lines are at their end, and no state is. */
    Mismatch atEnd() {
        Map.Entry<State, Bindings> furthest = states.entrySet().stream()
                .max(Comparator.comparingInt(state -> lastPlace(state.getKey()).step()))
                .orElseThrow();
        Place place = lastPlace(furthest.getKey());
        Step step = steps.get(place.step());
        int member = IntStream.range(0, step.members().size())
                .filter(i ->
                        place.taken().get(i) < step.members().get(i).count().min())
                .findFirst()
                .orElseThrow();
        return missing(step.members().get(member), place.taken().get(member), furthest.getValue());
    }

    private Place lastPlace(State state) {
        List<Place> onward = state.place().onward(steps);
        return onward.get(onward.size() - 1);
    }

    private boolean mayEnd() {
        return states.keySet().stream().anyMatch(state -> lastPlace(state).step() == steps.size());
    }

    private List<Try> tries(Actual line) {
        List<Try> tries = new ArrayList<>();
        states.forEach((state, bindings) -> {
            for (Place place : state.place().onward(steps)) {
                addTries(place, bindings, line, tries);
            }
        });
        return tries;
    }

    private void addTries(Place place, Bindings bindings, Actual line, List<Try> tries) {
        if (place.step() == steps.size()) {
            return;
        }
        Step step = steps.get(place.step());
        for (int i = 0; i < step.members().size(); i++) {
            if (place.open(step, i)) {
                One member = step.members().get(i);
                tries.add(new Try(place.step(), member, place.taken().get(i), misfit(member, line, bindings)));
            }
        }
    }

    private static Misfit misfit(One member, Actual line, Bindings bindings) {
        LineMatch match = LineMatcher.match(member.pattern(), line.text(), bindings);
        return match.matched()
                ? new Misfit(Why.CHANNEL, Integer.MAX_VALUE, 0, "", "it came on " + channel(line))
                : match.misfit();
    }

    private static String channel(Actual line) {
        return switch (line.channel()) {
            case OUT -> "standard output";
            case ERR -> "standard error";
        };
    }

    private Mismatch unlike(Try best, int index) {
        Actual line = actual.get(index);
        if (best.misfit().why() == Why.TEXT && comesLater(line, best.step())) {
            return mismatch(What.MISSING, best.member(), line.text(), index + 1, times(best.member(), best.taken()));
        }
        if (best.misfit().why() == Why.TEXT && followsSoon(best.member(), index)) {
            return extra(best.member().line(), index, best.member().written());
        }
        return new Mismatch(
                what(best.misfit().why()),
                best.member().line(),
                best.misfit().hole(),
                best.member().written(),
                line.text(),
                index + 1,
                detail(best.misfit()));
    }

    private static String detail(Misfit misfit) {
        return misfit.why() == Why.TEXT ? "they part at column " + (misfit.column() + 1) : misfit.detail();
    }

    private static What what(Why why) {
        return switch (why) {
            case TEXT -> What.DIFFERENT;
            case CHANNEL -> What.CHANNEL;
            case RANGE -> What.RANGE;
            case BINDING -> What.BINDING;
        };
    }

    private boolean comesLater(Actual line, int after) {
        return steps.stream()
                .skip(after + 1L)
                .limit(AHEAD)
                .anyMatch(step -> step.members().stream().anyMatch(member -> fits(member, line)));
    }

    private boolean followsSoon(One member, int index) {
        return actual.stream().skip(index + 1L).limit(AHEAD).anyMatch(line -> fits(member, line));
    }

    private boolean fits(One member, Actual line) {
        return LineMatcher.match(
                        member.pattern(),
                        line.text(),
                        states.values().iterator().next())
                .matched();
    }

    private Mismatch missing(One member, int taken, Bindings bindings) {
        Optional<NearLine> near = nearest(member, bindings);
        return near.filter(line ->
                        line.misfit().why() == Why.RANGE || line.misfit().why() == Why.BINDING)
                .map(line -> new Mismatch(
                        what(line.misfit().why()),
                        member.line(),
                        line.misfit().hole(),
                        member.written(),
                        line.text(),
                        line.number(),
                        line.misfit().detail()))
                .orElseGet(() -> mismatch(
                        What.MISSING,
                        member,
                        "",
                        0,
                        times(member, taken)
                                + near.map(line -> "; nearest: " + line.text()).orElse("")));
    }

    private record NearLine(int number, String text, Misfit misfit) {}

    /** Among lines that {@code ...} swallowed there may be one that was meant. */
    private Optional<NearLine> nearest(One member, Bindings bindings) {
        return IntStream.range(0, actual.size())
                .mapToObj(i -> new NearLine(i + 1, actual.get(i).text(), misfit(member, actual.get(i), bindings)))
                .filter(line -> line.misfit().why() != Why.CHANNEL)
                .filter(line -> line.misfit().piece() > 0 || line.misfit().why() != Why.TEXT)
                .max(Comparator.comparing(NearLine::misfit, Misfit.BETTER));
    }

    private static String times(One member, int taken) {
        return taken == 0
                ? ""
                : "it came " + taken + " of at least " + member.count().min() + " times";
    }

    private Mismatch extra(int line, int index, String expected) {
        return new Mismatch(What.EXTRA, line, "", expected, actual.get(index).text(), index + 1, "");
    }

    private static Mismatch mismatch(What what, One member, String came, int cameAt, String detail) {
        return new Mismatch(what, member.line(), "", member.written(), came, cameAt, detail);
    }
}
