package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.List;

/** {@code execfile}: runs a program without a shell, and prints its output when it is done. */
public final class ExecFileCommand implements Command {
    @Override
    public Usage usage() {
        Usage.Builder usage = Usage.of(
                        "execfile", Groups.PROGRAMS, "run a program without a shell; its output comes at the end")
                .example("execfile git --version", "no shell, so nothing in an argument becomes a command")
                .example("execfile echo '$HOME; ls'", "an argument is text, whatever stands in it");
        ProgramOptions.place(usage);
        ProgramOptions.limits(usage);
        ProgramOptions.buffer(usage);
        usage.option("--stdin", "FILE", "what it reads; - is what you type", Usage.Values.FILE)
                .option("--encoding", "NAME", "how its bytes become text (default: utf8)")
                .option("--shell", "PATH", "let this shell read the line after all", Usage.Values.PROGRAM)
                .flag("--sync", "execFileSync: the loop stands still until it is done");
        ProgramOptions.waiting(usage);
        return usage.rest("PROGRAM", "the program and its arguments", Usage.Values.PROGRAM)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        String file = arguments.words().get(0);
        List<String> words = arguments.from(1);
        ProgramRun run = new ProgramRun("execfile", arguments, session, job);
        return arguments.has("--sync")
                ? run.perform(started ->
                        Blocking.output(started, options -> ChildProcesses.execFileSync(file, words, options)))
                : run.perform(started -> Buffered.start(
                        started, (options, callback) -> ChildProcesses.execFile(file, words, options, callback)));
    }
}
