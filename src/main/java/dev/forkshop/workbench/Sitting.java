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
                    workbench.shell(), workbench.session(), workbench.values(), greeting(), workbench::place));
        }
    }

    private static Interactive front(Abilities abilities) {
        Interactive front = abilities.redraw()
                ? TerminalFront.open(abilities, Home.ofThisProcess().history())
                : new PlainFront(abilities);
        Runtime.getRuntime().addShutdownHook(new Thread(front::close, "leave the terminal as it was"));
        return front;
    }

    /** One line, and no file is read for it: it stands there at once. */
    private static Line greeting() {
        boolean began = Files.exists(Home.ofThisProcess().progress());
        return Line.of()
                .strong("forkshop")
                .text(": type ")
                .command("learn")
                .text(began ? " to go on where you were, or " : " to begin, or ")
                .command("help")
                .line();
    }
}
