package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Symbols;
import java.util.Optional;

/** Messages drawn as arrows between the shop and a child: {@code shop ──▶ 4130  {"num":21}  +48.0 ms}. */
public final class Arrows {
    private static final int PREVIEW = 24;

    private final Symbols symbols;

    public Arrows(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * The message as seen by the process that told the entry; empty where the entry is about no message.
     *
     * @param start the moment from which times count, in nanoseconds since the epoch
     */
    public Optional<Line> of(Entry entry, long start) {
        if (entry.fact() instanceof ChannelFact.Sent sent) {
            return Optional.of(arrow(symbols.out(), "sent", sent.peer(), sent.preview(), entry.nanos() - start));
        }
        if (entry.fact() instanceof ChannelFact.Received received) {
            return Optional.of(
                    arrow(symbols.in(), "received", received.peer(), received.preview(), entry.nanos() - start));
        }
        return Optional.empty();
    }

    private Line arrow(String sign, String word, long peer, String preview, long nanos) {
        Line.Builder line =
                Line.of().text("  shop ").dim(sign).text(" ").pid(peer).text("  ");
        line.add(Role.OUTPUT, preview).text(" ".repeat(Math.max(0, PREVIEW - preview.length())) + "  ");
        line.dim("+").duration(nanos);
        return (symbols.words() ? line.text("  " + word) : line).line();
    }
}
