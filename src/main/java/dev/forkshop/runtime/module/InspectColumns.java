package dev.forkshop.runtime.module;

import java.util.ArrayList;
import java.util.List;

/** Node's groupArrayElements: many short elements as a table that is about as wide as a square of them. */
final class InspectColumns {
    private static final int GAP = 2;
    private static final int BREAK = 80;
    private static final int MOST_COLUMNS = 12;

    private InspectColumns() {}

    static List<String> of(List<String> parts, int indentation) {
        boolean more = parts.get(parts.size() - 1).startsWith("... ");
        int count = more ? parts.size() - 1 : parts.size();
        int total = 0;
        int longest = 0;
        for (String part : parts.subList(0, count)) {
            total += part.length() + GAP;
            longest = Math.max(longest, part.length());
        }
        int widest = longest + GAP;
        boolean fits = widest * 3 + indentation < BREAK && ((double) total / widest > 5 || longest <= 6);
        int columns = fits ? columns(total, widest, count, parts.size(), indentation) : 1;
        return columns <= 1 ? parts : table(parts, count, columns);
    }

    private static int columns(int total, int widest, int count, int entries, int indentation) {
        double bias = Math.sqrt(widest - (double) total / entries);
        double biased = Math.max(widest - 3 - bias, 1);
        double square = Math.sqrt(2.5 * biased * count) / biased;
        double room = Math.floor((double) (BREAK - indentation) / widest);
        return (int) Math.min(Math.min(Math.round(square), room), MOST_COLUMNS);
    }

    private static List<String> table(List<String> parts, int count, int columns) {
        int[] widths = new int[columns];
        for (int i = 0; i < count; i++) {
            widths[i % columns] = Math.max(widths[i % columns], parts.get(i).length() + GAP);
        }
        boolean right = parts.subList(0, count).stream().allMatch(part -> part.matches("-?[0-9.en+]+"));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i += columns) {
            rows.add(row(parts, i, Math.min(i + columns, count), widths, right));
        }
        rows.addAll(parts.subList(count, parts.size()));
        return rows;
    }

    private static String row(List<String> parts, int from, int to, int[] widths, boolean right) {
        StringBuilder row = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean last = i == to - 1;
            String cell = parts.get(i) + (last ? "" : ", ");
            String pad = " ".repeat(widths[i - from] - (last ? GAP : 0) - cell.length());
            row.append(right ? pad + cell : last ? cell : cell + pad);
        }
        return row.toString();
    }
}
