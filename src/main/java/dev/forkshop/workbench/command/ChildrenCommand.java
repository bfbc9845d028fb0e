package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Roster;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code children}: the children that are alive. */
public final class ChildrenCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("children", Groups.CHILDREN, "the children that are alive")
                .example("children", "pid, age, and the line that started each")
                .flag("--json", "as JSON")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        List<Roster.Member> alive = session.children().alive();
        if (arguments.has("--json")) {
            job.line(Line.text(
                    JsonText.of(alive.stream().map(ChildrenCommand::data).toList())));
        } else if (alive.isEmpty()) {
            job.line(Line.text("no child is alive; fork Echo --keep leaves one running"));
        } else {
            table(alive).lines().forEach(job::line);
        }
        return Shell.OK;
    }

    private static Map<String, Object> data(Roster.Member member) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pid", member.pid());
        data.put("line", member.line());
        data.put("ms", age(member) / 1e6);
        return data;
    }

    private static long age(Roster.Member member) {
        return System.nanoTime() - member.since();
    }

    private static Table table(List<Roster.Member> alive) {
        Table table = new Table().head("pid", "alive for", "started by");
        for (Roster.Member member : alive) {
            table.row(
                    Line.of().pid(member.pid()).line(),
                    Line.of().duration(age(member)).line(),
                    Line.of().command(member.line()).line());
        }
        return table;
    }
}
