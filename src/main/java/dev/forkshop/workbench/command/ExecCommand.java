package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;

/** {@code exec}: has a shell run a line, and prints its output when it is done. */
public final class ExecCommand implements Command {
    @Override
    public Usage usage() {
        Usage.Builder usage = Usage.of("exec", Groups.PROGRAMS, "have a shell run a line; its output comes at the end")
                .example("exec git --version", "one process more: exec always asks /bin/sh")
                .example("exec ls /usr | wc -l", "the shell reads the line as it stands: |, *, $HOME work")
                .example("exec --timeout 500 sleep 5", "which process is ended, and which lives on?");
        return Buffered.options(usage, "another shell than /bin/sh", "execSync: the loop stands still until it is done")
                .rest("LINE", "what the shell is given, exactly as typed", Usage.Values.PROGRAM)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        String line = arguments.rest();
        return Buffered.perform(
                new ProgramRun("exec", arguments, session, job),
                options -> ChildProcesses.execSync(line, options),
                (options, callback) -> ChildProcesses.exec(line, options, callback));
    }
}
