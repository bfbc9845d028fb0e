package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;

/** Says so when a forked child only waits: its channel is open, it listens, and nobody has sent it anything. */
final class Patience {
    private static final long STEP_MILLIS = 100;
    private static final long QUIET_MILLIS = 300;

    private final ProgramRun run;
    private final ModuleText module;

    Patience(ProgramRun run, ModuleText module) {
        this.run = run;
        this.module = module;
    }

    /** Looks again and again whether the module has begun; if it is still there a while later, it waits. On the loop. */
    void begin() {
        if (!alive()) {
            return;
        }
        if (begun().isPresent()) {
            run.loop().setTimeout(this::look, QUIET_MILLIS);
        } else {
            run.loop().setTimeout(this::begin, STEP_MILLIS);
        }
    }

    private void look() {
        if (alive() && told(ModuleFact.Ended.class).isEmpty()) {
            tell(begun().orElseThrow().origin().pid());
        }
    }

    private boolean alive() {
        return run.children().stream().anyMatch(child -> child.connected() && child.exitCode() == null);
    }

    private Optional<Entry> begun() {
        return told(ModuleFact.Started.class);
    }

    private Optional<Entry> told(Class<? extends Fact> kind) {
        return run.session().journal().since(run.before()).stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .findFirst();
    }

    private void tell(long pid) {
        List<Line> lines = List.of(
                Line.of()
                        .text("  ")
                        .pid(pid)
                        .text("  waits for a message, and would wait for ever: its channel is open")
                        .line(),
                Line.of().text("  ").dim(module.summary()).line(),
                Line.of()
                        .text("  Ctrl-C ends it, then try  ")
                        .command(suggestion())
                        .line());
        run.work().execute(() -> lines.forEach(run.job()::line));
    }

    private String suggestion() {
        return "fork " + run.arguments().words().get(0) + " --send '"
                + module.message().orElse("{}") + "'";
    }
}
