package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The lines that are being carried out, each on a daemon thread of its own that ends with it. The newest is in the
 * foreground: it gets the input and the interrupt. Any thread.
 */
final class Jobs {
    private final Output output;
    private final List<RunningJob> running = new ArrayList<>();
    private Runnable changed = () -> {};
    private int last;

    Jobs(Output output) {
        this.output = output;
    }

    /** Calls the action, without a lock held, whenever a job begins, ends, or begins or ceases to want input. */
    void onChange(Runnable action) {
        changed = action;
    }

    /** Carries out a line; {@code work} is called on the new thread. */
    void start(String line, Consumer<Job> work) {
        RunningJob job = create(line, work);
        job.job().onInputChanged(this::tell);
        add(job);
        job.thread().start();
        changed.run();
    }

    private RunningJob create(String line, Consumer<Job> work) {
        RunningJob[] self = new RunningJob[1];
        int number = ++last;
        Job job = new Job(line, printed -> output.line(labelled(self[0], printed)));
        Thread thread = new Thread(() -> carryOut(self[0], work), "job " + number);
        thread.setDaemon(true);
        self[0] = new RunningJob(number, job, thread);
        return self[0];
    }

    private void carryOut(RunningJob job, Consumer<Job> work) {
        try {
            work.accept(job.job());
        } finally {
            remove(job);
            tell();
        }
    }

    private void tell() {
        synchronized (this) {
            notifyAll();
        }
        changed.run();
    }

    private synchronized void add(RunningJob job) {
        running.add(job);
    }

    private synchronized void remove(RunningJob job) {
        running.remove(job);
    }

    private synchronized Line labelled(RunningJob job, Line line) {
        return running.size() < 2
                ? line
                : new Line(Line.of().dim(job.label()).add(line).line().spans(), line.channel());
    }

    synchronized List<RunningJob> now() {
        return List.copyOf(running);
    }

    /** The job to which lines go that are typed now: the newest that runs, if it wants input. */
    synchronized Optional<Job> wantingInput() {
        return newest().filter(Job::wantsInput);
    }

    private Optional<Job> newest() {
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(running.get(running.size() - 1).job());
    }

    /**
     * Interrupts the newest job that has not been interrupted yet, or insists with the newest that goes on all the same.
     * On a thread of its own: the actions of an interrupt may print, and the caller may hold what printing needs. False
     * where nothing is left to be asked.
     */
    boolean interruptNewest() {
        Optional<RunningJob> target = newest(job -> !job.interrupted()).or(() -> newest(job -> !job.insisted()));
        target.ifPresent(job -> new Thread(job.job()::interrupt, "interrupt " + job.number()).start());
        return target.isPresent();
    }

    /** Whether a job goes on although it has been interrupted. */
    synchronized boolean interruptedOneRuns() {
        return running.stream().anyMatch(job -> job.job().interrupted());
    }

    private synchronized Optional<RunningJob> newest(Predicate<Job> wanted) {
        return running.stream().filter(job -> wanted.test(job.job())).reduce((older, newer) -> newer);
    }

    /** Waits so long at most until the newest job is done or wants input: then a quick answer stands before a prompt. */
    synchronized void settle(long millis) throws InterruptedException {
        long start = System.nanoTime();
        Optional<Job> awaited = newest();
        while (awaited.isPresent() && awaited.equals(newest()) && !awaited.get().wantsInput()) {
            long left = millis - (System.nanoTime() - start) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
