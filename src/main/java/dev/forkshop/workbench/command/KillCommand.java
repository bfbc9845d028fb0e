package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.workbench.session.Claim;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Roster;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;

/** {@code kill}: sends a child a signal, and waits a moment for what it makes of it. */
public final class KillCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("kill", Groups.CHILDREN, "send a child a signal")
                .example("kill 4130", "SIGTERM: asks it to end")
                .example("kill 4130 SIGKILL", "leaves it no choice")
                .required("PID", "a child that is alive", Usage.Values.PID)
                .optional("SIGNAL", "SIGTERM unless told otherwise; any signal that Node knows", Usage.Values.SIGNAL)
                .detail(
                        "A child may handle or ignore every signal but SIGKILL and SIGSTOP. That a signal was sent says "
                                + "nothing of what becomes of it.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Roster.Member member = ChildArgument.of(session, arguments.words().get(0));
        String signal = arguments.word(1).orElse("SIGTERM");
        Departure departure = new Departure();
        try (Claim claim = session.children().claim(member.pid())) {
            boolean delivered = session.loop()
                    .submit(() -> send(member.child(), signal, departure))
                    .get();
            job.line(delivered ? departure.end().orElse(stillThere(member, signal)) : gone(member));
            return delivered ? Shell.OK : Shell.FAILED;
        }
    }

    private static boolean send(ChildProcess child, String signal, Departure departure) {
        departure.watch(child);
        return child.kill(signal);
    }

    private static Line stillThere(Roster.Member member, String signal) {
        return Line.of()
                .text("  ")
                .pid(member.pid())
                .text("  was sent " + signal + " and lives on; children lists it")
                .line();
    }

    private static Line gone(Roster.Member member) {
        return Line.of()
                .text("  ")
                .pid(member.pid())
                .text("  has ended already: kill() answered false")
                .line();
    }
}
