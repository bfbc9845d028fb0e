package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.Workers;
import java.util.stream.Collectors;

/** A worker that was named on the line by its thread id. */
final class WorkerArgument {
    private WorkerArgument() {}

    /** The living worker with this id; a {@link UsageError} names those that there are. */
    static Workers.Member of(Session session, String id) {
        return session.workers().find(number(id)).orElseThrow(() -> none(session, id));
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException notANumber) {
            throw new UsageError("'" + id + "' is no thread id", "worker list shows them; Tab completes them");
        }
    }

    private static UsageError none(Session session, String id) {
        String alive = session.workers().alive().stream()
                .map(member -> Integer.toString(member.threadId()))
                .collect(Collectors.joining(" "));
        return new UsageError(
                "no worker of this sitting has the id " + id,
                alive.isEmpty() ? "none is alive; worker run Echo --keep leaves one running" : "alive: " + alive);
    }
}
