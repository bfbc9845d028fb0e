package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Afterword;
import dev.forkshop.workbench.command.ClearCommand;
import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.ExitCommand;
import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.HelpCommand;
import dev.forkshop.workbench.command.HistoryCommand;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.session.Session;

/** One sitting with all its parts: the only place where they are wired together. */
public final class Workbench implements AutoCloseable {
    private final Session session = new Session();
    private final Commands commands;
    private final Shell shell;

    private Workbench(Front front) {
        this.commands = commands(front);
        this.shell = new Shell(commands, session, Afterword.NONE);
    }

    /** Opens a sitting behind this front. What it started ends with it, and with this process however that ends. */
    public static Workbench open(Front front) {
        Workbench workbench = new Workbench(front);
        Runtime.getRuntime().addShutdownHook(new Thread(workbench::close, "leave nothing behind"));
        return workbench;
    }

    /** Every command, in the order of help. A maker is called when its command is first needed. */
    private Commands commands(Front front) {
        return Commands.builder()
                .add("help", () -> new HelpCommand(this::known))
                .add("history", () -> new HistoryCommand(front))
                .add("clear", () -> new ClearCommand(front))
                .add("exit", () -> new ExitCommand("exit", front))
                .add("quit", () -> new ExitCommand("quit", front))
                .build();
    }

    private Commands known() {
        return commands;
    }

    public Session session() {
        return session;
    }

    public Shell shell() {
        return shell;
    }

    /** Ends everything that still runs. */
    @Override
    public void close() {
        session.close();
    }
}
