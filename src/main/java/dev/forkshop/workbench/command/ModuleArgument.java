package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.CompileError;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.List;

/** A module that was named on the line. */
final class ModuleArgument {
    private ModuleArgument() {}

    /** The module, compiled on the job's thread; null where it does not compile, which has then been told. */
    static CompiledModule compile(ProgramRun run) {
        Session session = run.session();
        try {
            return session.modules().compile(run.arguments().words().get(0), session.directory());
        } catch (CompileError error) {
            run.fail();
            tell(error, run.job());
            return null;
        }
    }

    /** Every complaint with its file, line and caret. */
    static void tell(CompileError error, Job job) {
        error.getMessage()
                .lines()
                .forEach(line -> job.line(Line.of().bad(line).line().onErr()));
    }

    /** The source file of the module. */
    static Path file(ProgramRun run) {
        Session session = run.session();
        return session.modules().find(run.arguments().words().get(0), session.directory());
    }

    /** The names of the modules that are known by name. */
    static List<String> names(Session session) {
        return session.modules().list().stream().map(ModuleArgument::name).toList();
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }
}
