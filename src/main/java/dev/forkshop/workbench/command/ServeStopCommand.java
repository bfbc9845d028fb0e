package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;

/** {@code serve stop}: ends servers of this sitting. */
public final class ServeStopCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("serve stop", Groups.SERVERS, "end a server; without a name all of them")
                .example("serve stop api", "its port is free again")
                .optional("NAME", "a server that runs", Usage.Values.OWN)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return names(session);
    }

    private static List<String> names(Session session) {
        return session.servers().alive().stream().map(Servers.Member::name).toList();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        List<Servers.Member> chosen = arguments
                .word(0)
                .map(name -> List.of(named(session, name)))
                .orElseGet(() -> session.servers().alive());
        if (chosen.isEmpty()) {
            job.line(Line.text("no server runs"));
        }
        for (Servers.Member server : chosen) {
            if (!job.awaitOrInterrupt(server.stop().get())) {
                return Shell.INTERRUPTED;
            }
            job.line(Line.of()
                    .text(server.name() + " stopped; port ")
                    .port(server.port())
                    .text(" is free")
                    .line());
        }
        return Shell.OK;
    }

    private static Servers.Member named(Session session, String name) {
        return session.servers().find(name).orElseThrow(() -> unknown(session, name));
    }

    private static UsageError unknown(Session session, String name) {
        Optional<String> near = Nearest.to(name, names(session));
        return new UsageError(
                "no server of this sitting is called " + name,
                near.map(known -> "did you mean " + known + "?").orElse("servers lists them"));
    }
}
