package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.loop.LoopDelay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The trials of exec, execFile and spawn, on small programs that every system has. */
final class ProgramTrials extends Trials {
    private static final String COMPUTE = "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done";

    ProgramTrials(Way way, Laboratory laboratory) {
        super(way, laboratory);
    }

    /** A text for the shell; without one the shell is a program like any other. */
    private StartedProgram script(String text) {
        return way == Way.EXEC ? StartedProgram.of(way, text) : StartedProgram.of(way, "sh", "-c", text);
    }

    @Override
    void start(boolean counts) throws InterruptedException, ExecutionException, TimeoutException {
        long began = System.nanoTime();
        StartedProgram program = laboratory.made(() -> StartedProgram.of(way, "echo", Trial.ARGUMENT));
        String reply = laboratory.await(() -> program.handed().thenApply(text -> {
            told(counts, System.nanoTime() - began);
            return text;
        }));
        laboratory.await(program::gone);
        if (!counts) {
            laboratory.seen(way, Trial.SHELL, reply.equals(Trial.ARGUMENT) ? "no" : "yes");
        }
    }

    private void told(boolean counts, long nanos) {
        if (counts) {
            laboratory.timed(way, Trial.START, nanos);
        }
    }

    @Override
    void rest() throws InterruptedException {
        laboratory.attempt(way, Trial.MEMORY, this::talk);
        laboratory.attempt(way, Trial.LOOP, this::loop);
        laboratory.attempt(way, Trial.COPY, this::handOver);
        laboratory.attempt(way, Trial.LIMIT, this::limit);
        laboratory.attempt(way, Trial.CRASH, this::crash);
    }

    /** A program that answers each line: what it takes, how long a line and its echo take, and when the caller gets it. */
    private void talk() throws InterruptedException, ExecutionException, TimeoutException {
        StartedProgram cat = laboratory.made(() -> StartedProgram.of(way, "cat"));
        List<Long> trips = new ArrayList<>();
        for (int i = 0; i < Trial.WARM_TRIPS + Trial.TRIPS; i++) {
            trips.add(laboratory.await(() -> trip(cat)));
        }
        laboratory.timed(way, Trial.TRIP, Medians.of(trips.subList(Trial.WARM_TRIPS, trips.size())));
        laboratory.seen(way, Trial.OUTPUT, cat.handed().isDone() ? "as it comes" : "at the end");
        weigh(cat.child().pid());
        laboratory.seen(
                way, Trial.PROCESS, cat.child().pid() == ProcessHandle.current().pid() ? "ours" : "its own");
        laboratory.run(cat::kill);
        laboratory.seen(way, Trial.KILL, laboratory.await(cat::gone).equals("SIGKILL") ? "it alone" : "failed");
    }

    private static CompletableFuture<Long> trip(StartedProgram cat) {
        long began = System.nanoTime();
        return cat.ask("hello\n").thenApply(nothing -> System.nanoTime() - began);
    }

    private void weigh(long pid) {
        laboratory.weighed(way, ProcessMemory.of(pid));
    }

    private void handOver() throws InterruptedException, ExecutionException, TimeoutException {
        byte[] data = new byte[Trial.BYTES];
        for (int i = 0; i < Trial.TIMES; i++) {
            StartedProgram count = laboratory.made(() -> StartedProgram.of(way, "wc", "-c"));
            long began = System.nanoTime();
            long end = laboratory.await(() -> {
                count.child().stdin().end(data);
                return count.handed().thenApply(reply -> System.nanoTime());
            });
            laboratory.await(count::gone);
            laboratory.timed(way, Trial.COPY, end - began);
        }
    }

    private void limit() throws InterruptedException, ExecutionException, TimeoutException {
        StartedProgram much = laboratory.made(
                () -> StartedProgram.of(way, "head", "-c", String.valueOf(Trial.OUTPUT_BYTES), "/dev/zero"));
        laboratory.await(() -> CompletableFuture.allOf(much.gone(), much.handed()));
        laboratory.seen(way, Trial.LIMIT, (much.bytes() + " " + much.error()).strip());
    }

    private void loop() throws InterruptedException, ExecutionException, TimeoutException {
        LoopDelay.Window window = laboratory.loop().delay().window();
        StartedProgram busy = laboratory.made(() -> script(COMPUTE));
        laboratory.await(busy::gone);
        laboratory.held(way, window);
    }

    /** It ends itself as a broken program does, while another one like it runs. */
    private void crash() throws InterruptedException, ExecutionException, TimeoutException {
        StartedProgram bystander = laboratory.made(() -> StartedProgram.of(way, "cat"));
        StartedProgram broken = laboratory.made(() -> script("kill -SEGV $$"));
        String end = laboratory.await(broken::gone);
        laboratory.await(() -> bystander.ask("hello\n"));
        laboratory.seen(way, Trial.CRASH, end.equals("SIGSEGV") ? "it alone" : "failed");
        laboratory.run(bystander::kill);
        laboratory.await(bystander::gone);
    }
}
