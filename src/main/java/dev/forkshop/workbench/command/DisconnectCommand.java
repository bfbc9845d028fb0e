package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.workbench.session.Claim;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Roster;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;

/** {@code disconnect}: closes the channel to a forked child, which ends if nothing else keeps it. */
public final class DisconnectCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("disconnect", Groups.CHILDREN, "close the channel to a forked child, so that it may end")
                .example("disconnect 4130", "a child that only listens ends by itself")
                .required("PID", "a forked child that is alive", Usage.Values.PID)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Roster.Member member = ChildArgument.of(session, arguments.words().get(0));
        Departure departure = new Departure();
        try (Claim claim = session.children().claim(member.pid())) {
            session.loop().submit(() -> disconnect(member.child(), departure)).get();
            job.line(departure.end().orElse(busy(member.pid())));
        }
        return Shell.OK;
    }

    private static Void disconnect(ChildProcess child, Departure departure) {
        if (child.channel() == null) {
            throw new UsageError(
                    child.pid() + " was not forked: it has no channel", "kill " + child.pid() + " ends it");
        }
        departure.watch(child);
        child.disconnect();
        return null;
    }

    private static Line busy(long pid) {
        return Line.of()
                .text("  ")
                .pid(pid)
                .text("  has no channel any more, and goes on: it computes, or a timer holds it")
                .line();
    }
}
