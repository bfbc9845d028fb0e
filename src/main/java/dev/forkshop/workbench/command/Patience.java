package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.workbench.view.Line;
import java.util.List;

/**
 * Watches a partner that nobody sends anything. Once its facts tell that a message is all that it waits for, it is sent
 * the one that its description shows, and that is said: without it the partner, and we, would wait for ever. On the loop.
 */
final class Patience {
    private static final long STEP_MILLIS = 50;

    private final ProgramRun run;
    private final Partner partner;
    private final Conversation conversation;
    private final ModuleText module;

    Patience(ProgramRun run, Partner partner, Conversation conversation, ModuleText module) {
        this.run = run;
        this.partner = partner;
        this.conversation = conversation;
        this.module = module;
    }

    /** Looks again and again as long as the partner lives and has not said that it waits. */
    void begin() {
        if (!partner.reachable()) {
            return;
        }
        if (waits()) {
            tell();
            conversation.say(JsonArgument.one("--send", example()));
        } else {
            run.loop().setTimeout(this::begin, STEP_MILLIS);
        }
    }

    private boolean waits() {
        return run.session().journal().since(run.before()).stream()
                .anyMatch(entry -> entry.fact() instanceof ModuleFact.Waits && partner.hasTold(entry));
    }

    private void tell() {
        List<Line> lines = List.of(
                Line.of()
                        .text("  ")
                        .add(partner.name())
                        .text(" waits for a message, and " + partner.reasonToLive() + " keeps it alive: here is one")
                        .line(),
                Line.of().text("  try  ").command(suggestion()).line());
        run.work().execute(() -> lines.forEach(run.job()::line));
    }

    private String suggestion() {
        return run.command() + " " + run.arguments().words().get(0) + " --send '" + example() + "'";
    }

    /** The message that the module's own description shows. */
    private String example() {
        return module.message().orElse("{}");
    }
}
