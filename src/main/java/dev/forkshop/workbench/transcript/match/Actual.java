package dev.forkshop.workbench.transcript.match;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.List;

/** A line that came, without the spaces at its end. */
record Actual(String text, Channel channel) {

    /** All of them, without the blank ones at the end. */
    static List<Actual> of(List<Line> lines) {
        List<Actual> actual = lines.stream()
                .map(line -> new Actual(line.plain().stripTrailing(), line.channel()))
                .toList();
        int size = actual.size();
        while (size > 0 && actual.get(size - 1).text().isEmpty()) {
            size--;
        }
        return actual.subList(0, size);
    }
}
