package dev.forkshop.workbench.measure.beside;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** A run of ours held against its program in real Node. */
public final class Comparing {
    private static final Pattern BEGINNING = Pattern.compile("(.*) (started: .*|started|forked)|listening");
    private static final Pattern ENDING = Pattern.compile(".* exit .*|closed");

    /** Both side by side, and how Node's program came to an end. */
    public record Outcome(Beside beside, NodeRun.End end) {}

    private final Session session;
    private final Job job;
    private final List<Happening> ours;
    private final boolean crowd;
    private final boolean open;
    private final Differences known = Differences.known();

    /** @param lines the line that began the program of ours, and those that did something with it */
    public Comparing(Session session, Job job, List<Deed> lines) {
        this.session = session;
        this.job = job;
        this.ours = Ours.of(session, lines);
        this.crowd = lines.get(0).typed().is("pool up");
        this.open = goesOn(ours);
    }

    /** Whether something was begun that has not ended. */
    private static boolean goesOn(List<Happening> happenings) {
        return count(BEGINNING, happenings) > count(ENDING, happenings);
    }

    private static long count(Pattern pattern, List<Happening> happenings) {
        return happenings.stream()
                .filter(each -> pattern.matcher(each.what()).matches())
                .count();
    }

    public Outcome with(NodeRun.Program program, long millis)
            throws IOException, InterruptedException, ExecutionException {
        NodeRun.Outcome node = NodeRun.of(
                session,
                job,
                program,
                millis,
                reported -> open && beside(NodeTale.of(reported)).isCovered());
        return new Outcome(beside(node.happenings()), node.end());
    }

    private Beside beside(List<Happening> node) {
        return Beside.of(ours, crowd ? Crowd.of(node) : node, open, known);
    }
}
