package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.WorkerFigures;
import dev.forkshop.workbench.measure.ListeningSockets;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import dev.forkshop.workbench.view.Table;
import java.util.OptionalLong;

/** {@code cluster picture}: the primary above its workers, and who of them really has the port. */
public final class ClusterPictureCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("cluster picture", Groups.SERVERS, "the primary, its workers, and who really has the port")
                .example("cluster picture", "with policy rr, then again after: cluster up Hello --policy none")
                .detail("The kernel lists the sockets that listen on a port, and what each process has open. Where it "
                        + "does not tell, a question mark stands.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Clusters.Member cluster = ClusterArgument.up(session);
        Servers.Member server = session.servers()
                .find(cluster.name())
                .orElseThrow(() -> new UsageError("the cluster does not listen yet", "try again in a moment"));
        ListeningSockets sockets = ListeningSockets.of(server.port());
        Table table = new Table();
        long own = session.journal().origin().pid();
        table.row(
                Line.of().strong("primary").line(),
                Line.of().pid(own).line(),
                held(sockets, own).text(" on port ").port(server.port()).line());
        for (WorkerFigures worker : ClusterArgument.figures(cluster, session)) {
            table.row(
                    Line.of()
                            .dim("  " + session.symbols().out() + " ")
                            .strong("worker " + worker.worker())
                            .line(),
                    Line.of().pid(worker.pid()).line(),
                    of(worker, held(sockets, worker.pid()), session.symbols()));
        }
        table.lines().forEach(job::line);
        return Shell.OK;
    }

    /** What a process has of the port; a narrow screen has room for it. */
    private static Line.Builder held(ListeningSockets sockets, long pid) {
        OptionalLong held = sockets.heldBy(pid);
        if (held.isEmpty()) {
            return Line.of().text("? sockets");
        }
        return held.getAsLong() == 0
                ? Line.of().dim("no socket")
                : Line.of().good(held.getAsLong() == 1 ? "has the socket" : "has " + held.getAsLong() + " sockets");
    }

    private static Line of(WorkerFigures worker, Line.Builder held, Symbols symbols) {
        return worker.handedOver() <= 0
                ? held.line()
                : held.dim(symbols.separator())
                        .text("handed ")
                        .number(worker.handedOver())
                        .text(worker.handedOver() == 1 ? " connection" : " connections")
                        .line();
    }
}
