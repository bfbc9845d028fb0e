package dev.forkshop.workbench.measure.claim;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SideLoop;
import dev.forkshop.workbench.session.TemporaryFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where experiments are made: a loop of their own, whose facts are not the sitting's, a folder for their temporary files,
 * and an environment that is the same for both sides. Each experiment is made once; closing leaves nothing behind.
 */
public final class Bench implements AutoCloseable {
    private static final long LIMIT_MILLIS = 60_000;

    private final Path claims;
    private final Here here;
    private final Job job;
    private final long limitMillis;
    private final String mark = UUID.randomUUID().toString();
    private final TemporaryFolder temporary = TemporaryFolder.of("claim");
    private final Session session;
    private final SideLoop loop;
    private volatile Program running;
    private volatile UnaryOperator<String> progress = UnaryOperator.identity();
    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** @param claims the folder of claims */
    public Bench(Path claims, Here here, Session session, Job job) {
        this(claims, here, session, job, LIMIT_MILLIS);
    }

    /** @param limitMillis how long one program may run */
    Bench(Path claims, Here here, Session session, Job job, long limitMillis) {
        this.claims = claims.toAbsolutePath();
        this.here = here;
        this.job = job;
        this.limitMillis = limitMillis;
        this.session = session;
        this.loop = session.loopApart("claim");
        session.endsWithUs(this);
        job.onInterrupt(this::stop);
    }

    /** Makes of the words that say which experiment runs those that a person sees. */
    public void progress(UnaryOperator<String> words) {
        progress = words;
    }

    /** An experiment is about to go on. */
    void tell(String words) {
        job.progress(progress.apply(words));
    }

    /** This program runs now; null for none. */
    void running(Program program) {
        running = program;
        if (job.interrupted()) {
            stop();
        }
    }

    private void stop() {
        Program program = running;
        if (program != null) {
            loop().execute(program::kill);
        }
    }

    /** Tries what the claim asks for, as far as that was not done yet; {@code rounds} 0 is as often as it says. */
    public Evidence gather(Claim claim, int rounds) throws InterruptedException {
        for (Experiment experiment : claim.experiments()) {
            if (!job.interrupted() && !outcomes.containsKey(experiment.name())) {
                int times = rounds == 0 ? experiment.rounds() : rounds;
                outcomes.put(experiment.name(), new Trial(experiment, this, job).perform(times));
            }
        }
        List<Outcome> own = claim.experiments().stream()
                .map(Experiment::name)
                .filter(outcomes::containsKey)
                .map(outcomes::get)
                .toList();
        return new Evidence(claim, own);
    }

    /** What came of an experiment that was made. */
    public Optional<Outcome> outcome(String experiment) {
        return Optional.ofNullable(outcomes.get(experiment));
    }

    List<Side> sides(Experiment experiment) {
        return Stream.of(Side.values())
                .filter(experiment::has)
                .filter(side -> side != Side.NODE || here.node().isPresent())
                .toList();
    }

    Path claims() {
        return claims;
    }

    EventLoop loop() {
        return loop.loop();
    }

    long limitMillis() {
        return limitMillis;
    }

    /** Where programs run: the folder from which their lines are typed again. */
    Path directory() {
        return claims.getParent().getParent();
    }

    String mark() {
        return mark;
    }

    /** Ours, without what makes Node slow to start, with a mark and a place for temporary files. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("NODE_EXTRA_CA_CERTS");
        environment.put(Leftovers.VARIABLE, mark);
        environment.put("TMPDIR", temporary.path().toString());
        return environment;
    }

    @Override
    public synchronized void close() throws InterruptedException {
        session.letGo(this);
        loop.close();
        Leftovers.end(mark);
        temporary.close();
    }
}
