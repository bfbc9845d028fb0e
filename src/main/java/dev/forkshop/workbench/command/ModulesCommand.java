package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code modules}: the modules that can be run and forked; with a name, the source of one. */
public final class ModulesCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("modules", Groups.PROGRAMS, "the modules that can be run and forked")
                .example("modules", "each with what it does")
                .example("modules Doubler", "the source of one")
                .example("edit Doubler", "a copy of your own, in $EDITOR")
                .flag("--json", "as JSON")
                .optional("MODULE", "show the source of this one", Usage.Values.MODULE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        if (arguments.word(0).isPresent()) {
            show(session.modules().find(arguments.words().get(0), session.directory()), job);
        } else if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(
                    session.modules().list().stream().map(ModulesCommand::data).toList())));
        } else {
            list(session.modules().list(), job);
        }
        return Shell.OK;
    }

    private static void show(Path file, Job job) {
        job.line(Line.of().dim("  ").add(Role.PATH, file.toString()).line());
        new ModuleText(file).source().lines().forEach(line -> job.line(Line.output(line, Line.Channel.OUT)));
    }

    private static Map<String, Object> data(Path file) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", ModuleArgument.name(file));
        data.put("file", file.toString());
        data.put("summary", new ModuleText(file).summary());
        data.put("message", new ModuleText(file).message().orElse(null));
        return data;
    }

    private static void list(List<Path> files, Job job) {
        Table table = new Table();
        for (Path file : files) {
            table.row(
                    Line.of().text("  ").command(ModuleArgument.name(file)).line(),
                    Line.text(new ModuleText(file).summary()));
        }
        table.lines().forEach(job::line);
        if (files.isEmpty()) {
            job.line(Line.text("no module is here; edit NAME makes one"));
        }
    }
}
