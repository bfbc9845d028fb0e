package dev.forkshop.workbench.transcript.match;

import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.Piece.Hole;
import dev.forkshop.workbench.transcript.Range;
import dev.forkshop.workbench.transcript.match.Misfit.Why;
import java.math.BigDecimal;
import java.util.Optional;

/** What a hole asks of its value beyond its shape: a range, the same as its name stood for, another than others. */
final class HoleRules {
    private static final Range PORTS = new Range(0, 65_535);

    /** A rule that a value broke. */
    record Broken(Why why, String detail) {}

    private HoleRules() {}

    /** Whether there is anything to ask. */
    static boolean apply(Hole hole) {
        return hole.named() || !hole.others().isEmpty() || !range(hole).equals(Range.ALL);
    }

    static Optional<Broken> broken(Hole hole, String value, Bindings bindings) {
        return outside(hole, value)
                .or(() -> notTheSame(hole, value, bindings))
                .or(() -> notAnother(hole, value, bindings));
    }

    /** The bindings after the hole took this value. */
    static Bindings bound(Hole hole, String value, Bindings bindings) {
        Bindings bound = hole.named() ? bindings.bind(hole.name(), value) : bindings;
        for (String other : hole.others()) {
            bound = bound.refuse(other, value);
        }
        return bound;
    }

    private static Range range(Hole hole) {
        return hole.kind() == Kind.PORT && hole.range().equals(Range.ALL) ? PORTS : hole.range();
    }

    private static Optional<Broken> outside(Hole hole, String value) {
        Range range = range(hole);
        if (range.equals(Range.ALL) || range.contains(Double.parseDouble(value))) {
            return Optional.empty();
        }
        boolean below = Double.parseDouble(value) < range.min();
        return broken(
                Why.RANGE,
                value + (below ? " is less than " + plain(range.min()) : " is more than " + plain(range.max())));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Optional<Broken> notTheSame(Hole hole, String value, Bindings bindings) {
        if (hole.named() && bindings.refuses(hole.name(), value)) {
            return broken(Why.BINDING, value + " must not be " + hole.name() + " as well");
        }
        return bindings.value(hole.name())
                .filter(bound -> !bound.equals(value))
                .flatMap(bound -> broken(Why.BINDING, hole.name() + " is " + bound + ", not " + value));
    }

    private static Optional<Broken> notAnother(Hole hole, String value, Bindings bindings) {
        return hole.others().stream()
                .filter(other -> bindings.value(other).filter(value::equals).isPresent())
                .findFirst()
                .flatMap(other -> broken(Why.BINDING, value + " is " + other + " already; it must be another one"));
    }

    private static Optional<Broken> broken(Why why, String detail) {
        return Optional.of(new Broken(why, detail));
    }
}
