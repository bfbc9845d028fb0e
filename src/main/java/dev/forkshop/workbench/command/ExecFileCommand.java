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
        return Buffered.options(
                        usage,
                        "let this shell read the line after all",
                        "execFileSync: the loop stands still until it is done")
                .rest("PROGRAM", "the program and its arguments", Usage.Values.PROGRAM)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        String file = arguments.words().get(0);
        List<String> words = arguments.from(1);
        return Buffered.perform(
                new ProgramRun("execfile", arguments, session, job),
                options -> ChildProcesses.execFileSync(file, words, options),
                (options, callback) -> ChildProcesses.execFile(file, words, options, callback));
    }
}
