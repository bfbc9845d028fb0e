package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Expected;
import dev.forkshop.workbench.transcript.Expected.AnyLines;
import dev.forkshop.workbench.transcript.Expected.AnyOrder;
import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.LinePattern;
import dev.forkshop.workbench.transcript.Piece;
import dev.forkshop.workbench.transcript.Piece.Hole;
import dev.forkshop.workbench.transcript.Range;
import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.transcript.match.OutputMatcher;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairs expected steps with the lines that came so that the least has to change: the cheapest way through the table of
 * steps and lines, found from its end. Names count for nothing here; a pair may still turn out to break one.
 */
final class Alignment {
    private static final long MOST_CELLS = 250_000;
    private static final double SWALLOWED = 0.001;
    private static final double RECOUNTED = 0.5;
    private static final int AROUND_A_SET = 4;

    /** What to do at a cell: hand {@code lines} lines to the step, or to no step; then go on, or stay at the step. */
    private record Move(double cost, int lines, boolean toStep, boolean stay) {}

    private final List<Expected> steps;
    private final List<Line> lines;
    private final Move[][] moves;

    private Alignment(List<Expected> steps, List<Line> lines) {
        this.steps = steps;
        this.lines = lines;
        this.moves = new Move[steps.size() + 1][lines.size() + 1];
    }

    /** Empty if there is too much of both to be paired in reasonable time. */
    static Optional<List<Pairing>> of(List<Expected> steps, List<Line> lines) {
        if ((steps.size() + 1L) * (lines.size() + 1L) > MOST_CELLS) {
            return Optional.empty();
        }
        Alignment alignment = new Alignment(steps, lines);
        alignment.fill();
        return Optional.of(alignment.path());
    }

    private void fill() {
        for (int step = steps.size(); step >= 0; step--) {
            for (int line = lines.size(); line >= 0; line--) {
                moves[step][line] = cheapest(step, line);
            }
        }
    }

    private Move cheapest(int step, int line) {
        List<Move> choices = new ArrayList<>();
        if (step < steps.size()) {
            addChoices(step, line, choices);
        }
        if (line < lines.size()) {
            choices.add(new Move(1 + moves[step][line + 1].cost, 1, false, true));
        }
        Move best = new Move(choices.isEmpty() ? 0 : Double.POSITIVE_INFINITY, 0, false, false);
        for (Move choice : choices) {
            best = choice.cost < best.cost ? choice : best;
        }
        return best;
    }

    private void addChoices(int step, int line, List<Move> choices) {
        Expected expected = steps.get(step);
        if (expected instanceof One one) {
            addOne(one, step, line, choices);
        } else if (expected instanceof AnyOrder set) {
            addSet(set, step, line, choices);
        } else if (line < lines.size()
                && ((AnyLines) expected).takes(lines.get(line).channel())) {
            choices.add(new Move(SWALLOWED + moves[step][line + 1].cost, 1, true, true));
        }
        choices.add(new Move(absent(expected) + moves[step + 1][line].cost, 0, true, false));
    }

    private static double absent(Expected expected) {
        boolean free = expected instanceof AnyLines
                || expected instanceof One one && one.count().min() == 0;
        return free ? 0 : 1;
    }

    private void addOne(One one, int step, int line, List<Move> choices) {
        int run = 0;
        while (line + run < lines.size() && fits(one, lines.get(line + run))) {
            run++;
            boolean counted = one.count().min() <= run && run <= one.count().max();
            choices.add(new Move((counted ? 0 : RECOUNTED) + moves[step + 1][line + run].cost, run, true, false));
        }
        if (run == 0 && line < lines.size()) {
            choices.add(new Move(rewriting(one, lines.get(line)) + moves[step + 1][line + 1].cost, 1, true, false));
        }
    }

    /** Always less than to drop the step and add the line; a broken rule alone costs less than any other text. */
    private static double rewriting(One one, Line line) {
        boolean ruleBroken =
                OutputMatcher.fits(bare(one, true).pattern(), line.plain().stripTrailing(), Bindings.NONE);
        return ruleBroken ? RECOUNTED : 1.3 - likeness(one.written(), line.plain());
    }

    private void addSet(AnyOrder set, int step, int line, List<Move> choices) {
        int least =
                set.members().stream().mapToInt(member -> member.count().min()).sum();
        int most = Math.min(lines.size() - line, least + AROUND_A_SET);
        for (int taken = Math.max(1, least - AROUND_A_SET); taken <= most; taken++) {
            List<Line> block = lines.subList(line, line + taken);
            choices.add(new Move(misfits(set, block) + moves[step + 1][line + taken].cost, taken, true, false));
        }
    }

    private static double misfits(AnyOrder set, List<Line> block) {
        List<One> nameless = set.members().stream().map(Alignment::nameless).toList();
        AnyOrder loose = new AnyOrder(set.line(), set.lastLine(), nameless, set.loose());
        if (OutputMatcher.match(List.of(loose), block, Bindings.NONE, 0)
                .mismatch()
                .isEmpty()) {
            return 0;
        }
        long strangers = block.stream()
                .filter(line -> set.members().stream().noneMatch(member -> fits(member, line)))
                .count();
        return RECOUNTED + strangers + Math.abs(set.members().size() - block.size());
    }

    private List<Pairing> path() {
        List<Pairing> path = new ArrayList<>();
        int step = 0;
        int line = 0;
        List<Line> taken = new ArrayList<>();
        while (step < steps.size() || line < lines.size()) {
            Move move = moves[step][line];
            taken.addAll(lines.subList(line, line + move.lines));
            line += move.lines;
            if (!move.toStep) {
                path.add(new Pairing(null, List.copyOf(taken)));
                taken.clear();
            } else if (!move.stay) {
                path.add(new Pairing(steps.get(step++), List.copyOf(taken)));
                taken.clear();
            }
        }
        return path;
    }

    static boolean fits(One one, Line line) {
        return one.channel() == line.channel()
                && OutputMatcher.fits(nameless(one).pattern(), line.plain().stripTrailing(), Bindings.NONE);
    }

    private static One nameless(One one) {
        return bare(one, false);
    }

    private static One bare(One one, boolean rangeless) {
        List<Piece> pieces = one.pattern().pieces().stream()
                .map(piece -> bare(piece, rangeless))
                .toList();
        return new One(one.line(), new LinePattern(pieces), one.count(), one.channel(), one.written());
    }

    private static Piece bare(Piece piece, boolean rangeless) {
        return piece instanceof Hole hole
                ? new Hole(hole.kind(), rangeless ? Range.ALL : hole.range(), "", List.of(), hole.written())
                : piece;
    }

    /** How much of two texts is the same at their beginnings and ends, from 0 to 1. */
    private static double likeness(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return (start + end) / (double) Math.max(1, Math.max(one.length(), other.length()));
    }
}
