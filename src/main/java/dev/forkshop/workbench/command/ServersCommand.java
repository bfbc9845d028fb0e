package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code servers}: the servers of this sitting, and where they answer. */
public final class ServersCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("servers", Groups.SERVERS, "the servers of this sitting, and where they answer")
                .example("servers", "name, address, age, and the line that started each")
                .flag("--json", "as JSON")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        List<Servers.Member> alive = session.servers().alive();
        if (arguments.has("--json")) {
            job.line(Line.text(
                    JsonText.of(alive.stream().map(ServersCommand::data).toList())));
        } else if (alive.isEmpty()) {
            job.line(Line.text("no server runs; serve Hello starts one"));
        } else {
            table(alive).lines().forEach(job::line);
        }
        return Shell.OK;
    }

    private static Map<String, Object> data(Servers.Member server) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", server.name());
        data.put("url", server.url());
        data.put("line", server.line());
        data.put("ms", age(server) / 1e6);
        return data;
    }

    private static long age(Servers.Member server) {
        return System.nanoTime() - server.since();
    }

    private static Table table(List<Servers.Member> alive) {
        Table table = new Table().head("name", "address", "for", "started by");
        for (Servers.Member server : alive) {
            table.row(
                    Line.of().strong(server.name()).line(),
                    Line.of()
                            .text("http://" + server.host() + ":")
                            .port(server.port())
                            .line(),
                    Line.of().duration(age(server)).line(),
                    Line.of().command(server.line()).line());
        }
        return table;
    }
}
