package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.Workers;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code worker list}: the workers that are alive. */
public final class WorkerListCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("worker list", Groups.CHILDREN, "the workers that are alive")
                .example("worker list", "what each does, its messages, how busy its loop was")
                .flag("--json", "as JSON")
                .detail(
                        "got and sent count messages, as the worker sees them. busy is the share of its life in which its "
                                + "loop was at work: Node's eventLoopUtilization. Workers live in one heap, the shop's, so no "
                                + "worker has a figure for memory of its own.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        List<Workers.Member> alive = session.workers().alive();
        if (arguments.has("--json")) {
            job.line(Line.text(
                    JsonText.of(alive.stream().map(WorkerListCommand::data).toList())));
        } else if (alive.isEmpty()) {
            job.line(Line.text("no worker is alive; worker run Echo --keep leaves one running"));
        } else {
            table(alive).lines().forEach(job::line);
        }
        return Shell.OK;
    }

    private static Map<String, Object> data(Workers.Member member) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", member.threadId());
        data.put("module", module(member));
        data.put("state", state(member));
        data.put("ms", age(member) / 1e6);
        data.put("got", member.worker().messagesTo());
        data.put("sent", member.worker().messagesFrom());
        data.put("utilization", member.worker().loopUse().utilization());
        data.put("line", member.line());
        return data;
    }

    private static String module(Workers.Member member) {
        return member.worker().module().replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
    }

    private static String state(Workers.Member member) {
        return member.worker().busySince() == 0 ? "waits" : "computes";
    }

    private static long age(Workers.Member member) {
        return System.nanoTime() - member.since();
    }

    private static Table table(List<Workers.Member> alive) {
        Table table = new Table().head("id", "module", "state", "alive for", "got", "sent", "busy", "started by");
        for (Workers.Member member : alive) {
            table.row(
                    Line.of().tid(member.threadId()).line(),
                    Line.text(module(member)),
                    Line.text(state(member)),
                    Line.of().duration(age(member)).line(),
                    Line.of().number(member.worker().messagesTo()).line(),
                    Line.of().number(member.worker().messagesFrom()).line(),
                    Line.of().add(Role.NUMBER, percent(member)).text(" %").line(),
                    Line.of().command(member.line()).line());
        }
        return table;
    }

    private static String percent(Workers.Member member) {
        return String.format(
                Locale.ROOT, "%.0f", 100 * member.worker().loopUse().utilization());
    }
}
