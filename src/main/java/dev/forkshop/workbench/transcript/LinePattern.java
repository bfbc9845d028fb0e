package dev.forkshop.workbench.transcript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An expected line as pieces: text and holes. */
public record LinePattern(List<Piece> pieces) {
    public LinePattern {
        pieces = joined(pieces);
    }

    /** Texts that follow one another are one text: a gap between columns is seen as a whole. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            int last = joined.size() - 1;
            if (piece instanceof Piece.Text text && last >= 0 && joined.get(last) instanceof Piece.Text before) {
                joined.set(last, new Piece.Text(before.text() + text.text()));
            } else {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
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
