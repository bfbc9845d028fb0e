package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.nio.charset.StandardCharsets;

/** {@code run}: runs a module on the shop's own loop, as {@code node file.js} runs a program on the only one it has. */
public final class RunCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("run", Groups.PROGRAMS, "run a module on the shop's own event loop, as node file.js would")
                .example("run HeavySum", "computes on the only loop; type meanwhile, and see who still answers")
                .example("run ./Task.java 5", "a file of your own, with an argument")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("MODULE", "a name (modules lists them) or a path to a Java file", Usage.Values.MODULE)
                .more("ARGUMENT", "what its main is given", Usage.Values.NONE)
                .without("--shared", "there is one thread, and nobody to share with; worker run shares")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        ProgramRun run = new ProgramRun("run", arguments, session, job);
        CompiledModule module = ModuleArgument.compile(run);
        return run.perform(started -> start(started, module));
    }

    private static void start(ProgramRun run, CompiledModule module) {
        if (module == null) {
            return;
        }
        run.expect();
        LinePrinter out = printer(run, Line.Channel.OUT);
        LinePrinter err = printer(run, Line.Channel.ERR);
        ModuleRun running = ModuleRun.prepare(module, options(run, output(out), output(err)), code -> {
            out.end();
            err.end();
            ended(run, code);
        });
        run.job().onInterrupt(() -> running.interrupt(Shell.INTERRUPTED));
        running.main();
    }

    private static LinePrinter printer(ProgramRun run, Line.Channel channel) {
        return new LinePrinter(run.loop(), run.work(), run.job(), Line.empty(), channel);
    }

    private static ModuleOutput output(LinePrinter printer) {
        return bytes -> printer.more(new String(bytes, StandardCharsets.UTF_8));
    }

    private static ModuleOptions options(ProgramRun run, ModuleOutput out, ModuleOutput err) {
        Arguments arguments = run.arguments();
        return ModuleOptions.here(
                ModuleArgument.file(run), arguments.from(1), run.session().directory(), out, err);
    }

    private static void ended(ProgramRun run, int code) {
        if (code != 0) {
            run.fail();
        }
        run.done();
    }
}
