package dev.forkshop.workbench.lesson.play;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.lesson.JournalView;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the programs of a step printed, kept for its checks: facts count bytes and do not hold them. Where one command
 * starts several programs, each of them has the output of all.
 */
public final class KeptOutput implements JournalView.Outputs {
    private record Stream(long pid, String name) {}

    private final Map<Stream, String> texts = new HashMap<>();

    /** Keeps the lines of one command for the programs that it started, as the facts of that command name them. */
    public void keep(List<Entry> facts, List<Line> lines) {
        for (Entry entry : facts) {
            if (entry.fact() instanceof ProcessFact.Started started) {
                texts.put(new Stream(started.pid(), "stdout"), text(lines, Line.Channel.OUT));
                texts.put(new Stream(started.pid(), "stderr"), text(lines, Line.Channel.ERR));
            }
        }
    }

    /** What the programs printed themselves, without what was told about it. */
    private static String text(List<Line> lines, Line.Channel channel) {
        return lines.stream()
                .filter(line -> line.channel() == channel)
                .filter(line -> line.spans().stream().anyMatch(span -> span.role() == Role.OUTPUT))
                .map(KeptOutput::output)
                .collect(Collectors.joining("\n"));
    }

    private static String output(Line line) {
        return line.spans().stream()
                .filter(span -> span.role() == Role.OUTPUT)
                .map(Span::text)
                .collect(Collectors.joining());
    }

    @Override
    public Optional<String> of(long pid, String stream) {
        return Optional.ofNullable(texts.get(new Stream(pid, stream)));
    }
}
