package dev.forkshop.workbench;

import dev.forkshop.workbench.session.Home;
import dev.forkshop.workbench.terminal.Abilities;
import dev.forkshop.workbench.terminal.Conversation;
import dev.forkshop.workbench.terminal.Interactive;
import dev.forkshop.workbench.terminal.PlainFront;
import dev.forkshop.workbench.terminal.TerminalFront;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Files;

/** A sitting at the prompt. */
final class Sitting {
    private Sitting() {}

    static int run() {
        Abilities abilities = Abilities.of(true);
        try (Interactive front = front(abilities);
                Workbench workbench = Workbench.open(front, abilities.symbols())) {
            return front.run(new Conversation(
                    workbench.shell(),
                    workbench.session(),
                    workbench.values(),
                    greeting(workbench.due()),
                    workbench::place));
        }
    }

    private static Interactive front(Abilities abilities) {
        Interactive front = abilities.redraw()
                ? TerminalFront.open(abilities, Home.ofThisProcess().history())
                : new PlainFront(abilities);
        Runtime.getRuntime().addShutdownHook(new Thread(front::close, "leave the terminal as it was"));
        return front;
    }

    /** One line; of files only the answers to reviews are read for it, where there are any. */
    private static Line greeting(long due) {
        boolean began = Files.exists(Home.ofThisProcess().progress());
        Line.Builder line = Line.of().strong("forkshop").text(": type ");
        if (due > 0) {
            line.command("review").text(" (" + due + " due), ");
        }
        return line.command("learn")
                .text(began ? " to go on where you were, or " : " to begin, or ")
                .command("help")
                .line();
    }
}
