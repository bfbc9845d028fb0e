package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Afterword;
import dev.forkshop.workbench.command.ClearCommand;
import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.ExitCommand;
import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.HelpCommand;
import dev.forkshop.workbench.command.HistoryCommand;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.command.TrustGate;
import dev.forkshop.workbench.command.VerifyCommand;
import dev.forkshop.workbench.lesson.play.Trust;
import dev.forkshop.workbench.session.Home;
import dev.forkshop.workbench.session.Session;

/** One sitting with all its parts: the only place where they are wired together. */
public final class Workbench implements AutoCloseable {
    private final Session session = new Session();
    private final Thread endWithProcess = new Thread(session::close, "leave nothing behind");
    private final Commands commands;
    private final Shell shell;

    private Workbench(Front front) {
        this.commands = commands(front);
        this.shell = new Shell(commands, session, Afterword.NONE);
    }

    /** Opens a sitting behind this front. What it started ends with it, and with this process however that ends. */
    public static Workbench open(Front front) {
        Workbench workbench = new Workbench(front);
        Runtime.getRuntime().addShutdownHook(workbench.endWithProcess);
        return workbench;
    }

    /** Opens a sitting that nobody sees, in which a transcript is performed. */
    static Workbench unseen() {
        return open(Front.NOBODY);
    }

    /** Every command, in the order of help. A maker is called when its command is first needed. */
    private Commands commands(Front front) {
        return ShopCommands.addTo(Commands.builder())
                .add("help", () -> new HelpCommand(this::known))
                .add("history", () -> new HistoryCommand(front))
                .add("clear", () -> new ClearCommand(front))
                .add("exit", () -> new ExitCommand("exit", front))
                .add("quit", () -> new ExitCommand("quit", front))
                .add("verify", () -> new VerifyCommand(ShellPerformer::new, gate(front)))
                .build();
    }

    private static TrustGate gate(Front front) {
        Home home = Home.ofThisProcess();
        return new TrustGate(() -> new Trust(Folders.own(), home.trust(), System.err::println), front);
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
        try {
            Runtime.getRuntime().removeShutdownHook(endWithProcess);
        } catch (IllegalStateException processEnds) {
            session.close(); // the hook does the same just now; twice does no harm
        }
    }
}
