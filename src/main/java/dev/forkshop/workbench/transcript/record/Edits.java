package dev.forkshop.workbench.transcript.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes to the lines of a file, by their numbers. */
final class Edits {
    private final Map<Integer, List<String>> instead = new HashMap<>();
    private final Map<Integer, List<String>> after = new HashMap<>();

    void replace(int first, int last, List<String> lines) {
        for (int line = first; line <= last; line++) {
            instead.put(line, line == first ? lines : List.of());
        }
    }

    void insertAfter(int line, String text) {
        after.computeIfAbsent(line, key -> new ArrayList<>()).add(text);
    }

    List<String> applied(List<String> lines) {
        List<String> changed = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            changed.addAll(instead.getOrDefault(line, List.of(lines.get(line - 1))));
            changed.addAll(after.getOrDefault(line, List.of()));
        }
        return changed;
    }
}
