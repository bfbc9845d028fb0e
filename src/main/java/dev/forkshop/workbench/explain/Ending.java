package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a child came to its end, and what Node makes of it. */
final class Ending {
    private final Typed typed;
    private final Life life;
    private final Symbols symbols;

    Ending(Typed typed, Life life, Symbols symbols) {
        this.typed = typed;
        this.life = life;
        this.symbols = symbols;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        causes(lines);
        life.find(ProcessFact.Exited.class).ifPresentOrElse(exit -> lines.add(exited(exit)), () -> lines.add(alive()));
        return lines;
    }

    private void causes(List<Line> lines) {
        uncaught().ifPresent(name -> lines.add(Line.text("nobody caught its " + name + ", and that ends a process")));
        life.find(ProcessFact.Overflowed.class).ifPresent(fact -> lines.add(overflowed(fact)));
        life.find(ProcessFact.TimedOut.class).ifPresent(fact -> lines.add(timedOut(fact)));
        life.all(ProcessFact.Signalled.class)
                .filter(fact -> fact.reason().equals("kill"))
                .forEach(fact -> lines.add(Line.of()
                        .pid(life.pid())
                        .text(fact.delivered() ? " was sent " : " was already gone when it got ")
                        .text(fact.signal())
                        .line()));
    }

    /** The error that ended it: one that a worker of its threw was heard by whoever made that worker. */
    private Optional<String> uncaught() {
        return life.entriesOf(LoopFact.Uncaught.class)
                .filter(entry -> entry.origin().threadId() == 0)
                .map(entry -> ((LoopFact.Uncaught) entry.fact()).name())
                .findFirst();
    }

    private static Line overflowed(ProcessFact.Overflowed fact) {
        return Line.text(
                String.format("byte %,d of %s was one too many: it was stopped", fact.limit() + 1, fact.stream()));
    }

    private Line timedOut(ProcessFact.TimedOut fact) {
        String who = life.startedFact().shell() ? "the shell, and only the shell, was sent " : "it was sent ";
        return Line.text("its " + fact.millis() + " ms were over: " + who + signal());
    }

    private String signal() {
        return life.find(ProcessFact.Signalled.class)
                .map(ProcessFact.Signalled::signal)
                .orElse("SIGTERM");
    }

    private Line exited(ProcessFact.Exited exit) {
        Line.Builder line = Line.of();
        line.text(exit.signal() == null ? "exit " + exit.code() : "ended by " + exit.signal());
        line.text(" after ").duration(life.lifetime().orElse(0));
        return line.text(meaning(exit)).line();
    }

    private String meaning(ProcessFact.Exited exit) {
        if (exit.signal() != null) {
            return symbols.separator() + "code null, signal " + exit.signal();
        }
        if (exit.code() == 0) {
            return life.has(ChannelFact.Closed.class)
                    ? symbols.separator() + "the channel closed, nothing held it"
                    : "";
        }
        if (exit.code() == 127 && life.startedFact().shell()) {
            return symbols.separator() + "the shell found no such program";
        }
        return typed.buffers() ? symbols.separator() + "error.code is " + exit.code() : "";
    }

    /** Whether it talked with us, lost its channel, and then ended by itself. */
    private boolean letGo() {
        boolean closedBefore = life.entries().stream()
                .takeWhile(entry -> !(entry.fact() instanceof ProcessFact.Exited))
                .anyMatch(entry -> entry.fact() instanceof ChannelFact.Closed);
        return closedBefore && !life.messages().isEmpty();
    }

    private Line alive() {
        Line.Builder line = Line.of().pid(life.pid()).text(" is still running");
        return (life.connected() ? line.text(": its channel is open") : line).line();
    }
}
