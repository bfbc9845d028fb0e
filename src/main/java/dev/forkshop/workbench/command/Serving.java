package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.view.Line;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs as a module on the shop's loop: from its main to the moment when it listens, which ends the command,
 * and on to its end. On the loop.
 */
final class Serving {
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long LOOK_MILLIS = 5;
    private static final long STOP_MILLIS = 1_000;

    /** What it is to be called, and where it is to listen; port 0 lets the system choose. */
    record Wanted(String name, String host, int port) {}

    private final ProgramRun run;
    private final CompiledModule module;
    private final Wanted wanted;
    private final LinePrinter out;
    private final LinePrinter err;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private ModuleRun running;
    private Timer looking;
    private long seen;
    private long since;

    Serving(ProgramRun run, CompiledModule module, Wanted wanted) {
        this.run = run;
        this.module = module;
        this.wanted = wanted;
        Line label = Line.of().label(wanted.name() + "  ").line();
        this.out = new LinePrinter(run.loop(), run.work(), run.job(), label, Line.Channel.OUT);
        this.err = new LinePrinter(run.loop(), run.work(), run.job(), label, Line.Channel.ERR);
    }

    /** Runs main, and looks from then on whether it listens. */
    void begin() {
        run.expect();
        since = System.nanoTime();
        seen = run.session().journal().last();
        running = ModuleRun.prepare(module, options(), this::ended);
        run.job().onInterrupt(this::interrupted);
        running.main();
        if (!running.ended()) {
            looking = run.loop().setInterval(this::look, LOOK_MILLIS);
        }
    }

    private ModuleOptions options() {
        Arguments arguments = run.arguments();
        ModuleOptions options = ModuleOptions.here(
                run.session()
                        .modules()
                        .find(arguments.words().get(0), run.session().directory()),
                arguments.from(1),
                run.session().directory(),
                output(out),
                output(err));
        options.env().put("PORT", Integer.toString(wanted.port()));
        options.env().put("HOST", wanted.host());
        return options;
    }

    private static ModuleOutput output(LinePrinter printer) {
        return bytes -> printer.more(new String(bytes, StandardCharsets.UTF_8));
    }

    // ---- until it listens

    private void look() {
        for (Entry entry : run.session().journal().since(seen)) {
            seen = entry.number();
            if (entry.fact() instanceof HttpFact.Listening listening
                    && entry.origin().equals(run.session().journal().origin())) {
                listens(listening.port());
                return;
            }
        }
        if (System.nanoTime() - since > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
            giveUp();
        }
    }

    private void listens(int port) {
        looking.clear();
        Servers.Member member =
                new Servers.Member(wanted.name(), run.job().text(), wanted.host(), port, since, this::stop);
        run.session().servers().add(member);
        run.work()
                .execute(() -> run.job()
                        .line(Line.of()
                                .strong(wanted.name())
                                .text(" listening on " + wanted.host() + ":")
                                .port(port)
                                .line()));
        run.leave();
    }

    private void giveUp() {
        run.fail();
        run.work()
                .execute(() -> run.job()
                        .line(Line.of()
                                .bad(module.name() + " does not listen")
                                .text(": it had " + PATIENCE_MILLIS / 1_000 + " s for it. run " + module.name()
                                        + " runs any module")
                                .line()
                                .onErr()));
        running.end(1);
    }

    /** Ctrl-C counts while the command waits; later it belongs to others. */
    private void interrupted() {
        running.interrupt(Shell.INTERRUPTED);
    }

    // ---- its end

    private CompletableFuture<?> stop() {
        run.loop().execute(() -> running.end(0));
        ended.copy().orTimeout(STOP_MILLIS, TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> {
            if (late != null) {
                running.interrupt(0); // it computes: its polls stop it
            }
        });
        return ended;
    }

    private void ended(int code) {
        if (looking != null) {
            looking.clear();
        }
        run.session().servers().remove(wanted.name());
        out.end();
        err.end();
        if (code != 0) {
            run.fail();
        }
        run.session().workers().endOf(running).whenComplete((nothing, impossible) -> over());
    }

    private void over() {
        ended.complete(null);
        run.over();
    }
}
