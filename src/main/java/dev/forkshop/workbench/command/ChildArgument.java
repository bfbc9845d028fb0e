package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Roster;
import dev.forkshop.workbench.session.Session;
import java.util.stream.Collectors;

/** A child that was named on the line by its pid. */
final class ChildArgument {
    private ChildArgument() {}

    /** The living child with this pid; a {@link UsageError} names those that there are. */
    static Roster.Member of(Session session, String pid) {
        return session.children().find(number(pid)).orElseThrow(() -> none(session, pid));
    }

    private static long number(String pid) {
        try {
            return Long.parseLong(pid);
        } catch (NumberFormatException notANumber) {
            throw new UsageError("'" + pid + "' is no pid", "children lists them; Tab completes them");
        }
    }

    private static UsageError none(Session session, String pid) {
        String alive = session.children().alive().stream()
                .map(member -> Long.toString(member.pid()))
                .collect(Collectors.joining(" "));
        return new UsageError(
                "no child of this sitting has the pid " + pid,
                alive.isEmpty() ? "none is alive; fork Echo --keep leaves one running" : "alive: " + alive);
    }
}
