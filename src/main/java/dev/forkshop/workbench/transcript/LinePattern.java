package dev.forkshop.workbench.transcript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An expected line as pieces: text and holes. */
public record LinePattern(List<Piece> pieces) {
    public LinePattern {
        pieces = List.copyOf(pieces);
    }

    /** A pattern that matches every line in which this one appears. */
    public LinePattern anywhere() {
        List<Piece> around = new ArrayList<>();
        around.add(Piece.Hole.ANYTHING);
        around.addAll(pieces);
        around.add(Piece.Hole.ANYTHING);
        return new LinePattern(around);
    }

    public List<Piece.Hole> holes() {
        return pieces.stream()
                .filter(Piece.Hole.class::isInstance)
                .map(Piece.Hole.class::cast)
                .toList();
    }

    /** Every name that it binds, repeats or excludes. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Piece.Hole hole : holes()) {
            if (hole.named()) {
                names.add(hole.name());
            }
            names.addAll(hole.others());
        }
        return names;
    }
}
