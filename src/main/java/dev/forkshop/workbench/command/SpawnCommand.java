package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;

/** {@code spawn}: starts a program without a shell; its output comes as it is written. */
public final class SpawnCommand implements Command {
    @Override
    public Usage usage() {
        Usage.Builder usage = Usage.of("spawn", Groups.PROGRAMS, "start a program; its output comes as it is written")
                .example("spawn ls -lh /usr", "no shell between: * and $HOME stay as they are")
                .example("spawn --stdin - sort", "what you type goes to it; Ctrl-D ends the input")
                .example("spawn --keep --detached sleep 60", "leaves it running in a session of its own");
        ProgramOptions.place(usage);
        ProgramOptions.limits(usage);
        ProgramOptions.streams(usage);
        usage.option(
                        "--shell",
                        "PATH",
                        "let this shell read the line, as spawn's option shell does",
                        Usage.Values.PROGRAM)
                .flag("--detached", "make it the leader of a session of its own")
                .flag("--sync", "spawnSync: the loop stands still until it is done");
        ProgramOptions.waiting(usage);
        return usage.rest("PROGRAM", "the program and its arguments", Usage.Values.PROGRAM)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        ProgramRun run = new ProgramRun("spawn", arguments, session, job);
        return run.perform(arguments.has("--sync") ? SpawnCommand::sync : SpawnCommand::start);
    }

    private static void sync(ProgramRun run) {
        Arguments arguments = run.arguments();
        Blocking.result(
                run, options -> ChildProcesses.spawnSync(arguments.words().get(0), arguments.from(1), options));
    }

    private static void start(ProgramRun run) {
        for (int i = 0; i < ProgramOptions.count(run.arguments()); i++) {
            one(run);
        }
    }

    private static void one(ProgramRun run) {
        Arguments arguments = run.arguments();
        ChildProcess child = ChildProcesses.spawn(
                arguments.words().get(0), arguments.from(1), ProgramOptions.spawn(arguments, run.session()));
        run.watch(child);
        Streams.show(run, child);
        Streams.feed(run, child);
    }
}
