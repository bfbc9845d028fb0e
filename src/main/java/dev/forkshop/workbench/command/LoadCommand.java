package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.Client;
import dev.forkshop.workbench.measure.LoadPlan;
import dev.forkshop.workbench.measure.Measurement;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.LoadFigures;
import java.util.List;
import java.util.function.Function;

/** {@code load}: sends a server many requests, and tells how it took them. */
public final class LoadCommand implements Command {
    private final Function<LoadPlan, Client> clients;

    /** @param clients opens a client; called on the load's own loop */
    public LoadCommand(Function<LoadPlan, Client> clients) {
        this.clients = clients;
    }

    @Override
    public Usage usage() {
        return LoadArguments.usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return Address.known(session);
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        LoadPlan plan = LoadArguments.plan(arguments, session);
        Observed observed = new Observed("load", arguments, session, job);
        Measurement seen = new LoadRun(session, job, clients).perform(plan);
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(LoadJson.of(seen))));
            return observed.end(status(seen));
        }
        new LoadFigures(observed.facts(), session.symbols()).lines().forEach(job::line);
        return observed.tell(status(seen));
    }

    private static int status(Measurement seen) {
        return seen.failed() == 0 && !seen.stopped() ? Shell.OK : Shell.FAILED;
    }
}
