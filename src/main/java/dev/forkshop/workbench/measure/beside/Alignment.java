package dev.forkshop.workbench.measure.beside;

import java.util.ArrayList;
import java.util.List;

/** Two lists of one lane held against each other: as much as possible stands side by side, in its order. */
final class Alignment {
    /** What stands side by side; one of the two may be null. */
    record Row(Happening ours, Happening node) {
        boolean isSame() {
            return ours != null && node != null && ours.isLike(node);
        }
    }

    private final List<Happening> ours;
    private final List<Happening> node;
    private final int[][] longest;

    private Alignment(List<Happening> ours, List<Happening> node) {
        this.ours = ours;
        this.node = node;
        this.longest = new int[ours.size() + 1][node.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int k = node.size() - 1; k >= 0; k--) {
                longest[i][k] = ours.get(i).isLike(node.get(k))
                        ? longest[i + 1][k + 1] + 1
                        : Math.max(longest[i + 1][k], longest[i][k + 1]);
            }
        }
    }

    static List<Row> of(List<Happening> ours, List<Happening> node) {
        return new Alignment(ours, node).rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < ours.size() || k < node.size()) {
            boolean both = i < ours.size() && k < node.size();
            if (both && ours.get(i).isLike(node.get(k))) {
                rows.add(new Row(ours.get(i++), node.get(k++)));
            } else if (k == node.size() || both && longest[i + 1][k] >= longest[i][k + 1]) {
                rows.add(new Row(ours.get(i++), null));
            } else {
                rows.add(new Row(null, node.get(k++)));
            }
        }
        return joined(rows);
    }

    /** One that is missing there and one that is missing here, next to each other, are one that differs. */
    private static List<Row> joined(List<Row> rows) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.node() == null && row.ours() == null) {
                joined.set(joined.size() - 1, new Row(last.ours(), row.node()));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }
}
