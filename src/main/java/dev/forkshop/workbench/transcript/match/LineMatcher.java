package dev.forkshop.workbench.transcript.match;

import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.LinePattern;
import dev.forkshop.workbench.transcript.Piece;
import dev.forkshop.workbench.transcript.Piece.Hole;
import dev.forkshop.workbench.transcript.match.Misfit.Why;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Holds one line against one pattern: piece by piece, all places at once where the next piece may start. */
final class LineMatcher {
    /** Where the next piece starts, and what was bound on the way there. */
    private record Spot(int column, Bindings bindings) {}

    private final List<Piece> pieces;
    private final String text;
    private Misfit furthest = new Misfit(Why.TEXT, -1, 0, "", "");

    private LineMatcher(List<Piece> pieces, String text) {
        this.pieces = pieces;
        this.text = text;
    }

    static LineMatch match(LinePattern pattern, String text, Bindings bindings) {
        return new LineMatcher(pattern.pieces(), text).match(bindings);
    }

    private LineMatch match(Bindings bindings) {
        Set<Spot> spots = Set.of(new Spot(0, bindings));
        for (int i = 0; i < pieces.size() && !spots.isEmpty(); i++) {
            spots = after(i, spots);
        }
        return new LineMatch(complete(spots), furthest);
    }

    private List<Bindings> complete(Set<Spot> spots) {
        spots.stream()
                .filter(spot -> spot.column() < text.length())
                .forEach(spot -> fail(Why.TEXT, pieces.size(), spot.column(), "", "the line goes on"));
        return spots.stream()
                .filter(spot -> spot.column() == text.length())
                .map(Spot::bindings)
                .toList();
    }

    private Set<Spot> after(int index, Set<Spot> spots) {
        Set<Spot> next = new LinkedHashSet<>();
        for (Spot spot : starts(pieces.get(index), spots)) {
            if (pieces.get(index) instanceof Hole hole) {
                hole(index, hole, spot, next);
            } else {
                literal(index, ((Piece.Text) pieces.get(index)).text(), spot, next);
            }
        }
        return next;
    }

    /** {@code <*>} from the first place covers what it covers from all others: a long line costs no more than its length. */
    private static Collection<Spot> starts(Piece piece, Set<Spot> spots) {
        if (!(piece instanceof Hole hole) || hole.kind() != Kind.ANY || HoleRules.apply(hole)) {
            return spots;
        }
        return spots.stream()
                .collect(Collectors.toMap(
                        Spot::bindings,
                        spot -> spot,
                        BinaryOperator.minBy(Comparator.comparingInt(Spot::column)),
                        LinkedHashMap::new))
                .values();
    }

    private void literal(int index, String literal, Spot spot, Set<Spot> next) {
        int end = Literal.end(literal, text, spot.column());
        if (end >= 0) {
            next.add(new Spot(end, spot.bindings()));
        } else {
            fail(Why.TEXT, index, ~end, "", "");
        }
    }

    private void hole(int index, Hole hole, Spot spot, Set<Spot> next) {
        Piece following = index + 1 < pieces.size() ? pieces.get(index + 1) : null;
        int[] ends = Values.ends(hole.kind(), text, spot.column(), following);
        for (int end : ends) {
            fill(index, hole, spot, end).ifPresent(next::add);
        }
        if (ends.length == 0) {
            fail(Why.TEXT, index, spot.column(), hole.written(), "");
        }
    }

    private Optional<Spot> fill(int index, Hole hole, Spot spot, int end) {
        if (!HoleRules.apply(hole)) {
            return Optional.of(new Spot(end, spot.bindings()));
        }
        String value = Values.value(hole.kind(), text.substring(spot.column(), end));
        Optional<HoleRules.Broken> broken = HoleRules.broken(hole, value, spot.bindings());
        broken.ifPresent(rule -> fail(rule.why(), index, spot.column(), hole.written(), rule.detail()));
        return broken.isPresent()
                ? Optional.empty()
                : Optional.of(new Spot(end, HoleRules.bound(hole, value, spot.bindings())));
    }

    private void fail(Why why, int piece, int column, String hole, String detail) {
        Misfit misfit = new Misfit(why, piece, column, hole, detail);
        if (Misfit.BETTER.compare(misfit, furthest) > 0) {
            furthest = misfit;
        }
    }
}
