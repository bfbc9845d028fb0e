package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Path;
import java.util.List;

/** {@code fork}: runs a module in a JVM of its own, with a channel for messages. */
public final class ForkCommand implements Command {
    @Override
    public Usage usage() {
        Usage.Builder usage = Usage.of("fork", Groups.PROGRAMS, "run a module in a process of its own, with a channel")
                .example("fork Doubler --send '{\"num\":21}'", "a message there, an answer back, and the end")
                .example("fork HeavySum", "the work is elsewhere: the loop here stays free")
                .example("fork Counter --keep --count 2", "two that live on; send PID '{}' talks to one of them")
                .options("--send", "JSON", "send it this message")
                .option(
                        "--serialization",
                        "KIND",
                        "json, or advanced: Map, Date, bytes and circles survive",
                        Usage.Values.OWN)
                .options("--exec-argv", "OPTION", "an option for the child's JVM, such as -Xmx64m");
        ProgramOptions.place(usage);
        ProgramOptions.limits(usage);
        ProgramOptions.streams(usage);
        usage.flag("--cold", "start a JVM also where a spare one is ready; more than one is always started");
        usage.flag("--detached", "make it the leader of a session of its own");
        ProgramOptions.waiting(usage);
        return usage.required("MODULE", "a name (modules lists them) or a path to a Java file", Usage.Values.MODULE)
                .more("ARGUMENT", "what its main is given", Usage.Values.NONE)
                .detail("The channel is closed when as many answers have come as messages went, so that the child may "
                        + "end. A child that waits for a message and is sent none gets the one in its "
                        + "description. With --keep the channel "
                        + "stays open, and an open channel with a listener keeps a child alive.")
                .without("--shared", "a process has memory of its own; worker run shares")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return List.of("json", "advanced");
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        List<Object> messages = JsonArgument.all("--send", arguments.all("--send"));
        ProgramRun run = new ProgramRun("fork", arguments, session, job);
        boolean compiled = ModuleArgument.compile(run) != null;
        int status = run.perform(started -> {
            if (compiled) {
                start(started, messages);
            }
        });
        session.spare().missed();
        return status;
    }

    /** Several are compared with each other: each is started. */
    private static boolean mayTakeSpare(ProgramRun run) {
        return !run.arguments().has("--cold")
                && ProgramOptions.count(run.arguments()) == 1
                && run.session().spare().isUsed();
    }

    private static void start(ProgramRun run, List<Object> messages) {
        ForkOptions options = options(run);
        Path file = ModuleArgument.file(run);
        MessagePrinter printer = new MessagePrinter(run);
        for (int i = 0; i < ProgramOptions.count(run.arguments()); i++) {
            ChildProcess child =
                    ChildProcesses.fork(file.toString(), run.arguments().from(1), options);
            run.watch(child);
            Streams.show(run, child);
            Streams.feed(run, child);
            if (child.pid() != 0) {
                printer.of(child);
                Partner partner = new ForkedPartner(run.session(), child);
                Conversation.begin(run, partner, printer, messages, file);
            }
        }
    }

    private static ForkOptions options(ProgramRun run) {
        Arguments arguments = run.arguments();
        ForkOptions options = new ForkOptions(
                ProgramOptions.spawn(arguments, run.session()),
                null,
                arguments.has("--exec-argv") ? arguments.all("--exec-argv") : null,
                true,
                arguments.has("--stdout") ? ProgramOptions.withChannel(arguments, run.session()) : null,
                ForkOptions.defaults().serialization(),
                mayTakeSpare(run));
        return arguments.text("--serialization").map(options::serialization).orElse(options);
    }
}
