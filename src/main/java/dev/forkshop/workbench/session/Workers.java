package dev.forkshop.workbench.session;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerThreads;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The workers that the shop's loop made and that have not ended yet, whoever made them: a command, a pool, a module that
 * {@code run} runs. Can be asked on any thread, the loop blocked or not.
 */
public final class Workers {
    /**
     * A worker on the list.
     *
     * @param worker the worker itself; for the loop's thread, where its methods do not say any thread
     * @param line the command that started it; empty where none did
     * @param since when, by {@link System#nanoTime}
     */
    public record Member(int threadId, Worker worker, String line, long since) {}

    private final Map<Integer, Member> members = new ConcurrentSkipListMap<>();
    private final Claims claims = new Claims();

    /** Lists every worker that this loop makes from now on. On the loop. */
    void watch() {
        WorkerThreads.onWorker(worker -> add(worker, ""));
    }

    /** Puts a worker on the list, until it exits. On the loop. */
    public void add(Worker worker, String line) {
        int id = worker.threadId();
        if (id > 0 && members.putIfAbsent(id, new Member(id, worker, line, System.nanoTime())) == null) {
            worker.onExit(code -> members.remove(id));
        }
    }

    /** Those that are alive, by thread id. */
    public List<Member> alive() {
        return new ArrayList<>(members.values());
    }

    /** Those that are alive in a line each, for a person who leaves: {@code worker 3  worker run Echo --keep}. */
    List<Line> named() {
        return alive().stream()
                .map(member -> Line.of()
                        .text("  worker ")
                        .tid(member.threadId())
                        .text("  " + (member.line().isEmpty() ? member.worker().module() : member.line()))
                        .line())
                .toList();
    }

    public Optional<Member> find(int threadId) {
        return Optional.ofNullable(members.get(threadId));
    }

    /** Says that the caller tells what becomes of this worker, so that nobody else need to, until the claim is closed. */
    public Claim claim(int threadId) {
        return claims.claim(threadId);
    }

    /** Whether somebody else tells what becomes of this worker. */
    public boolean claimed(int threadId) {
        return claims.claimed(threadId);
    }

    /** Stops those that this run of a module made, which ends them anyway; completes when the last has exited. On the loop. */
    public CompletableFuture<Void> endOf(ModuleRun run) {
        return CompletableFuture.allOf(alive().stream()
                .map(Member::worker)
                .filter(worker -> worker.isOf(run))
                .map(Worker::terminate)
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Stops them all, whatever they do; completes when the last has exited. On the loop. */
    CompletableFuture<Void> endAll(EventLoop loop) {
        loop.assertInLoop();
        return CompletableFuture.allOf(
                alive().stream().map(member -> member.worker().terminate()).toArray(CompletableFuture<?>[]::new));
    }
}
