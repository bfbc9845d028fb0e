package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import java.util.List;

/**
 * What is said between the shop and one forked child: the messages of {@code --send}, and the answers. When as many
 * answers have come as messages went, the channel is closed, so that the child may end. On the loop.
 */
final class Conversation {
    private final ProgramRun run;
    private final ChildProcess child;
    private final MessagePrinter printer;
    private final List<Object> messages;
    private int sent;
    private int answers;

    Conversation(ProgramRun run, ChildProcess child, MessagePrinter printer, List<Object> messages) {
        this.run = run;
        this.child = child;
        this.printer = printer;
        this.messages = messages;
    }

    void begin() {
        if (child.pid() == 0) {
            return;
        }
        printer.of(child.pid(), child.startedFact());
        child.onMessage(message -> answered());
        messages.forEach(this::send);
        printer.draw();
    }

    /** One message more, in the middle of it all. */
    void say(Object message) {
        send(message);
        printer.draw();
    }

    private void send(Object message) {
        sent++;
        child.send(message);
    }

    private void answered() {
        answers++;
        boolean claimed = run.session().children().claimed(child.pid());
        if (claimed) {
            printer.skip();
        } else {
            printer.draw();
        }
        if (answers == sent && !run.kept() && child.connected()) {
            child.disconnect();
        }
    }
}
