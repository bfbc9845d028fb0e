package dev.forkshop.workbench.command;

import java.nio.file.Path;
import java.util.List;

/**
 * What is said between the shop and one partner: the messages of {@code --send}, and the answers. When as many answers
 * have come as messages went, the partner is let go. On the loop.
 */
final class Conversation {
    private final ProgramRun run;
    private final Partner partner;
    private final MessagePrinter printer;
    private final List<Object> messages;
    private int sent;
    private int answers;

    private Conversation(ProgramRun run, Partner partner, MessagePrinter printer, List<Object> messages) {
        this.run = run;
        this.partner = partner;
        this.printer = printer;
        this.messages = messages;
    }

    /** Sends the messages and draws what comes; where there are none, sends the one of the description of {@code module}. */
    static void begin(ProgramRun run, Partner partner, MessagePrinter printer, List<Object> messages, Path module) {
        Conversation conversation = new Conversation(run, partner, printer, messages);
        conversation.begin();
        if (messages.isEmpty() && !run.kept()) {
            new Patience(run, partner, conversation, new ModuleText(module)).begin();
        }
    }

    private void begin() {
        partner.onMessage(this::answered);
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
        partner.send(message);
    }

    private void answered() {
        answers++;
        if (partner.claimed()) {
            printer.skip();
        } else {
            printer.draw();
        }
        if (answers == sent && !run.kept()) {
            partner.letGo();
        }
    }
}
