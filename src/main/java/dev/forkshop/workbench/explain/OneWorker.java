package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;

/** What happened to one worker, in the order of its life, or what was said to it during a part of that. */
final class OneWorker {
    private final WorkerLife life;
    private final Symbols symbols;

    OneWorker(WorkerLife life, Symbols symbols) {
        this.life = life;
        this.symbols = symbols;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (life.started()) {
            lines.add(Line.of()
                    .text("worker ")
                    .tid(life.threadId())
                    .text(": a thread of this process, own loop and classes")
                    .line());
        }
        startUp(lines);
        lines.addAll(new Freight(List.of(life), symbols).lines());
        life.all(MemoryFact.Waited.class).forEach(fact -> lines.add(waited(fact)));
        ending(lines);
        return lines;
    }

    private void startUp(List<Line> lines) {
        Line.Builder line = Line.of();
        life.startUp().ifPresent(nanos -> line.text("started in ").duration(nanos));
        life.roundTrip()
                .ifPresent(nanos -> line.text(life.startUp().isPresent() ? symbols.separator() : "")
                        .text("the answer took ")
                        .duration(nanos));
        if (life.startUp().isPresent() || life.roundTrip().isPresent()) {
            lines.add(line.line());
        }
    }

    private static Line waited(MemoryFact.Waited fact) {
        return Line.of()
                .text("Atomics.wait held its thread for ")
                .duration(fact.nanos())
                .text(": " + fact.result())
                .line();
    }

    // ---- the end

    private void ending(List<Line> lines) {
        life.find(WorkerFact.Failed.class)
                .ifPresent(fact -> lines.add(
                        Line.text("nobody caught its " + fact.name() + ": 'error' came here, the shop lives on")));
        life.find(WorkerFact.Exited.class).ifPresentOrElse(exit -> lines.add(exited(exit)), () -> alive(lines));
    }

    private Line exited(WorkerFact.Exited exit) {
        if (life.terminated()) {
            return terminated(exit);
        }
        Line.Builder line = Line.of().text("exit " + exit.code());
        life.lifetime().ifPresent(nanos -> line.text(" after ").duration(nanos));
        return line.text(exit.code() == 0 ? symbols.separator() + "nothing held its loop" : "")
                .line();
    }

    private Line terminated(WorkerFact.Exited exit) {
        String how = life.waited() ? "it listened on: terminate() ended it after " : "terminate() stopped it within ";
        return Line.of()
                .text(how)
                .duration(life.stopping().orElse(0))
                .text(symbols.separator() + "exit " + exit.code())
                .line();
    }

    private void alive(List<Line> lines) {
        if (life.started()) {
            lines.add(Line.of()
                    .text("worker ")
                    .tid(life.threadId())
                    .text(" is still running")
                    .line());
        }
    }
}
