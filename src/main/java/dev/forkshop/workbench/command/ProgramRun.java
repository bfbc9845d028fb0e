package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One command that runs something, from its start to the words below its output: starts on the loop, prints on the
 * job's thread, hands Ctrl-C on, and is over when everything that was {@linkplain #expect expected} is done; with
 * {@code --keep}, as soon as it has been started.
 */
final class ProgramRun {
    private final Session session;
    private final Job job;
    private final Arguments arguments;
    private final Typed typed;
    private final JobWork work = new JobWork();
    private final List<ChildProcess> children = new ArrayList<>();
    private final Set<Integer> threads = ConcurrentHashMap.newKeySet();
    private final Map<String, Object> report = new LinkedHashMap<>();
    private final long before;
    private LoopDelay.Window window;
    private long observation;
    private int expected = 1;
    private int status = Shell.OK;
    private boolean left;

    ProgramRun(String command, Arguments arguments, Session session, Job job) {
        this(typed(command, arguments), arguments, session, job);
    }

    ProgramRun(Typed typed, Arguments arguments, Session session, Job job) {
        this.session = session;
        this.job = job;
        this.arguments = arguments;
        this.typed = typed;
        this.before = session.journal().last();
    }

    /** The command taken apart, for those who explain it. */
    static Typed typed(String command, Arguments arguments) {
        return new Typed(command, arguments.options(), arguments.words(), asTyped(arguments));
    }

    /** What stands behind the options, so that it could be typed again: the end of it exactly as it was. */
    private static String asTyped(Arguments arguments) {
        int before =
                arguments.words().size() - Words.of(arguments.rest()).words().size();
        boolean exact = before >= 0 && !arguments.rest().isEmpty();
        String quoted = arguments.words().stream()
                .limit(exact ? before : Long.MAX_VALUE)
                .map(Words::quoted)
                .collect(Collectors.joining(" "));
        return exact ? (quoted + " " + arguments.rest()).stripLeading() : quoted;
    }

    Session session() {
        return session;
    }

    Job job() {
        return job;
    }

    Arguments arguments() {
        return arguments;
    }

    EventLoop loop() {
        return session.loop();
    }

    /** Where lines are printed that the loop has to tell. */
    JobWork work() {
        return work;
    }

    /** What was typed, taken apart. */
    Typed typed() {
        return typed;
    }

    boolean kept() {
        return left || arguments.has("--keep");
    }

    /** The name of the command. */
    String command() {
        return typed.command();
    }

    /** The number of the last fact before this run. */
    long before() {
        return before;
    }

    // ---- the way of a run

    /** Starts it on the loop, waits for its end, tells what happened. Returns the exit status. */
    int perform(Consumer<ProgramRun> start) throws InterruptedException, ExecutionException {
        session.getReady().get();
        CompletableFuture<Void> started = loop().submit(() -> begin(start));
        started.whenComplete((nothing, thrown) -> {
            if (thrown != null || kept()) {
                work.finish();
            }
        });
        job.onInterrupt(() -> loop().execute(() -> children.forEach(Interruption::first)));
        job.onInsistence(() -> loop().execute(() -> children.forEach(Interruption::again)));
        work.run();
        started.get();
        tellOfTheLoop();
        int status = told();
        if (kept()) {
            printOn();
        }
        return status;
    }

    /** What kept children write is printed on, now that the job's thread is done, until they have closed. */
    private void printOn() {
        Thread thread = new Thread(this::printRest, "output of " + job.text());
        thread.setDaemon(true);
        thread.start();
    }

    private void printRest() {
        try {
            work.run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Void begin(Consumer<ProgramRun> start) {
        window = loop().delay().window();
        start.accept(this);
        done();
        return null;
    }

    /** One thing more must be done before this run is over. On the loop. */
    void expect() {
        expected++;
    }

    /** One of the expected things is done. On the loop. */
    void done() {
        expected--;
        if (expected == 0) {
            work.finish();
        }
    }

    /** Something more that {@code --json} tells. On the loop. */
    void report(String name, Object value) {
        report.put(name, value);
    }

    /** One of the expected things goes on by itself from now on; what it prints is printed as it comes. On the loop. */
    void leave() {
        left = true;
        done();
    }

    /** What was {@linkplain #leave left} to itself has ended. On the loop. */
    void over() {
        if (left) {
            work.finish();
        } else {
            done();
        }
    }

    /** Something went wrong, so that the exit status cannot be 0. */
    void fail() {
        fail(Shell.FAILED);
    }

    /** The same, where what went wrong has a status of its own; the first one counts. */
    void fail(int ownStatus) {
        status = status == Shell.OK ? ownStatus : status;
    }

    /** What is told of this worker belongs to this run. */
    void owns(int threadId) {
        threads.add(threadId);
    }

    // ---- children

    /** Waits for this child, lists it while it lives, and prints its errors. On the loop. */
    void watch(ChildProcess child) {
        follow(child);
        child.onError(this::tell);
    }

    /** Waits for this child and lists it while it lives; somebody else hears of its errors. On the loop. */
    void follow(ChildProcess child) {
        children.add(child);
        if (child.pid() != 0) {
            session.runs().pin(child.startedFact());
            session.children().add(child, job.text());
        }
        expect();
        child.onClose((code, signal) -> {
            if (code == null || code != 0) {
                fail();
            }
            if (kept() && !session.children().claimed(child.pid())) {
                work.execute(() -> job.line(farewell(child.pid(), code, signal)));
            }
            done();
        });
    }

    /** Prints an error with Node's name and code. */
    void tell(NodeError error) {
        fail();
        work.execute(() -> job.line(Line.of().bad(error.toString()).line().onErr()));
    }

    private static Line farewell(long pid, Integer code, String signal) {
        String end = signal == null ? "exit " + code : "ended by " + signal;
        return Line.of().text("  ").pid(pid).text("  " + end).line();
    }

    /** The children so far. On the loop. */
    List<ChildProcess> children() {
        return children;
    }

    /** What stands before the lines of a child. */
    Line label(ChildProcess child) {
        return label(Line.of().pid(child.pid()).line());
    }

    /** What stands before the lines of somebody: the name, where several could be meant. */
    Line label(Line name) {
        boolean alone = ProgramOptions.count(arguments) == 1 && !kept();
        return alone ? Line.empty() : Line.of().add(name).text("  ").line();
    }

    // ---- what is told at the end

    /** The pids of the children of this run; the blocking forms have theirs to themselves. */
    private Predicate<Long> pids() {
        Set<Long> pids = children.stream().map(ChildProcess::pid).collect(Collectors.toSet());
        return arguments.has("--sync") ? pid -> true : pids::contains;
    }

    /** Two turns later the loop has counted the turn in which everything ended. */
    private void tellOfTheLoop() throws InterruptedException, ExecutionException {
        CompletableFuture<LoopFact.Observed> observed = new CompletableFuture<>();
        loop().execute(() -> loop().execute(() -> observed.complete(window.close())));
        observation = session.journal().append(observed.get());
    }

    private int told() {
        int outcome = job.interrupted() ? Shell.INTERRUPTED : status;
        List<Entry> entries = own().of(pids(), threads, typed.is("run"));
        PastRun run = new PastRun(job.text(), typed, entries, outcome);
        session.runs().add(run);
        if (!job.isQuiet()) {
            tell(run);
        }
        return outcome;
    }

    private void tell(PastRun run) {
        Telling telling = new Telling(session);
        (arguments.has("--json") ? telling.json(run, report) : telling.of(run, false)).forEach(job::line);
    }

    private OwnEntries own() {
        long shop = session.journal().origin().pid();
        return new OwnEntries(session.runs().since(before), observation, shop);
    }
}
