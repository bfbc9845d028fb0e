package dev.forkshop.workbench.measure.claim;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An earlier trial of a claim, as it is kept.
 *
 * @param time when, in ISO's form
 * @param verdict in words
 * @param node medians of Node's figures, with their units; {@code forkshop} ours
 * @param machine where, in words
 */
public record Past(
        String time, String verdict, Map<String, String> node, Map<String, String> forkshop, String machine) {
    public Past {
        node = node == null ? Map.of() : node;
        forkshop = forkshop == null ? Map.of() : forkshop;
    }

    static Past of(Finding finding, String time) {
        return new Past(
                time,
                finding.verdict().toString(),
                medians(finding, Side.NODE),
                medians(finding, Side.FORKSHOP),
                finding.here().words());
    }

    private static Map<String, String> medians(Finding finding, Side side) {
        Map<String, String> medians = new LinkedHashMap<>();
        finding.claim()
                .figures()
                .forEach(figure -> finding.evidence()
                        .spread(side, figure.name())
                        .ifPresent(spread -> medians.put(figure.name(), figure.words(spread.median()))));
        return medians;
    }

    /** In words: {@code 2026-11-21: false here (worker.start: node 30.2 ms, forkshop 3.1 ms)}. */
    public String words() {
        String day = time.length() < 10 ? time : time.substring(0, 10);
        String first = node.keySet().stream().findFirst().orElse("");
        String theirs = first.isEmpty() ? "" : " (" + first + ": node " + node.get(first) + ours(first) + ")";
        return day + ": " + verdict + theirs;
    }

    private String ours(String figure) {
        return forkshop.containsKey(figure) ? ", forkshop " + forkshop.get(figure) : "";
    }
}
