package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;

/** What happened to one child, in the order of its life. */
final class OneLife {
    private final Typed typed;
    private final Life life;
    private final Symbols symbols;

    OneLife(Typed typed, Life life, Symbols symbols) {
        this.typed = typed;
        this.life = life;
        this.symbols = symbols;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (!life.started()) {
            return new Failure(typed, (ProcessFact.NotStarted) life.start().fact()).lines();
        }
        lines.add(who());
        if (life.method().startsWith("fork")) {
            startUp(lines);
        } else if (life.ended() || life.bytes("stdout") + life.bytes("stderr") > 0) {
            lines.add(output());
        }
        typed.text("--stdout").ifPresent(file -> lines.add(Line.text("its stdout went into " + file)));
        life.all(ProcessFact.InputEnded.class).filter(fact -> fact.bytes() > 0).forEach(fact -> lines.add(input(fact)));
        lines.addAll(new Ending(typed, life, symbols).lines());
        return lines;
    }

    // ---- who ran

    private Line who() {
        ProcessFact.Started fact = life.startedFact();
        if (fact.method().startsWith("fork")) {
            return Line.of()
                    .text("a second JVM, ")
                    .pid(fact.pid())
                    .text(", with its own heap and loop")
                    .line();
        }
        String how = fact.shell() ? " ran it: " + reason(fact.method()) : " ran without a shell: * $ | > mean nothing";
        return Line.of().text(fact.file() + " ").pid(fact.pid()).text(how).line();
    }

    private static String reason(String method) {
        return method.equals("exec") || method.equals("execSync")
                ? method + " always asks a shell"
                : "you asked for a shell";
    }

    // ---- what came and went

    private Line output() {
        Line.Builder line = Line.of();
        long stdout = life.bytes("stdout");
        long stderr = life.bytes("stderr");
        if (stdout + stderr == 0) {
            return Line.text(typed.has("--stdout") ? "nothing of it came here" : "it wrote nothing");
        }
        if (stdout == 0) {
            return Line.of()
                    .text("nothing on stdout" + symbols.separator())
                    .bytes(stderr)
                    .text(" bytes on stderr")
                    .line();
        }
        if (life.has(ProcessFact.Overflowed.class)) {
            line.bytes(stdout)
                    .text(String.format(" bytes came, and %,d of each stream may be kept", typed.maxBuffer()));
        } else if (typed.buffers()) {
            line.bytes(stdout).text(String.format(" of %,d bytes kept until the end", typed.maxBuffer()));
        } else {
            line.bytes(stdout).text(" bytes as they came, in ").number(life.pieces("stdout"));
            line.text(life.pieces("stdout") == 1 ? " piece" : " pieces");
        }
        return (stderr == 0
                        ? line
                        : line.text(symbols.separator()).bytes(stderr).text(" on stderr"))
                .line();
    }

    private static Line input(ProcessFact.InputEnded fact) {
        return Line.of()
                .bytes(fact.bytes())
                .text(" bytes went to its stdin, then the end")
                .line();
    }

    private static Line spare(ProcessFact.SpareTaken fact) {
        return Line.of()
                .text("it was ready, a spare started ")
                .duration(fact.ageNanos())
                .text(" before; ")
                .command("--cold")
                .text(" starts a new one")
                .line();
    }

    private void startUp(List<Line> lines) {
        life.find(ModuleFact.Compiled.class)
                .ifPresent(fact -> lines.add(Line.of()
                        .text(fact.module() + " was compiled in ")
                        .duration(fact.nanos())
                        .line()));
        life.find(ProcessFact.SpareTaken.class).ifPresent(fact -> lines.add(spare(fact)));
        if (life.startUp().isEmpty()) {
            return;
        }
        Line.Builder line =
                Line.of().text("started in ").duration(life.startUp().getAsLong());
        life.roundTrip()
                .ifPresent(nanos ->
                        line.text(symbols.separator() + "the answer took ").duration(nanos));
        lines.add(line.line());
    }
}
