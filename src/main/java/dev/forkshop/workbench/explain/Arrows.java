package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Symbols;
import java.util.Locale;
import java.util.Optional;

/** Messages drawn as arrows between the shop and a child or a worker: {@code shop ──▶ 4130  {"num":21}  +48.0 ms}. */
public final class Arrows {
    private static final int PREVIEW = 24;

    private final Symbols symbols;

    public Arrows(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * The message as seen by the process that told the entry; empty where the entry is about no message.
     *
     * @param cause what led to the entry: of a worker's message that it was sent, with its text
     * @param start the moment from which times count, in nanoseconds since the epoch
     */
    public Optional<Line> of(Entry entry, Optional<Entry> cause, long start) {
        long nanos = entry.nanos() - start;
        if (entry.fact() instanceof ChannelFact.Sent sent) {
            return Optional.of(sent(child(sent.peer()), sent.preview(), nanos));
        }
        if (entry.fact() instanceof ChannelFact.Received received) {
            return Optional.of(received(child(received.peer()), received.preview(), nanos));
        }
        if (entry.fact() instanceof ChannelFact.SentMore more) {
            return Optional.of(sent(child(more.peer()), more(more.messages()), nanos));
        }
        if (entry.fact() instanceof ChannelFact.ReceivedMore more) {
            return Optional.of(received(child(more.peer()), more(more.messages()), nanos));
        }
        if (entry.fact() instanceof WorkerFact.Posted posted && posted.toWorker()) {
            return Optional.of(sent(worker(posted.threadId()), posted.preview(), nanos));
        }
        return entry.fact() instanceof WorkerFact.Delivered delivered && !delivered.toWorker()
                ? Optional.of(received(worker(delivered.threadId()), preview(cause), nanos))
                : Optional.empty();
    }

    private static String more(long messages) {
        return String.format(Locale.ROOT, "and %,d more", messages);
    }

    private static Line child(long pid) {
        return Line.of().pid(pid).line();
    }

    private static Line worker(int threadId) {
        return Line.of().text("worker ").tid(threadId).line();
    }

    private static String preview(Optional<Entry> cause) {
        return cause.map(Entry::fact)
                .filter(WorkerFact.Posted.class::isInstance)
                .map(fact -> ((WorkerFact.Posted) fact).preview())
                .orElse("…");
    }

    private Line sent(Line peer, String preview, long nanos) {
        return arrow(symbols.out(), "sent", peer, preview, nanos);
    }

    private Line received(Line peer, String preview, long nanos) {
        return arrow(symbols.in(), "received", peer, preview, nanos);
    }

    private Line arrow(String sign, String word, Line peer, String preview, long nanos) {
        Line.Builder line =
                Line.of().text("  shop ").dim(sign).text(" ").add(peer).text("  ");
        line.add(Role.OUTPUT, preview).text(" ".repeat(Math.max(0, PREVIEW - preview.length())) + "  ");
        line.dim("+").duration(nanos);
        return (symbols.words() ? line.text("  " + word) : line).line();
    }
}
