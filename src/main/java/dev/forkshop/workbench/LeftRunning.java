package dev.forkshop.workbench;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Roster;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SharedMemories;
import dev.forkshop.workbench.session.Workers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has been started in a sitting since some moment and is still there. Not on the loop. */
final class LeftRunning {
    private static final long PATIENCE_SECONDS = 5;

    private final Session session;
    private final long mark;
    private final List<String> memories;
    private final List<String> pools;
    private final List<Servers.Member> servers;

    /** Everything from now on. */
    LeftRunning(Session session) {
        this.session = session;
        this.mark = session.journal().last();
        this.servers = session.servers().alive();
        this.memories = session.memories().all().stream()
                .map(SharedMemories.Named::name)
                .toList();
        this.pools = session.pools().open().stream().map(Pools.Member::name).toList();
    }

    /** How many servers, children and workers there are. */
    int count() {
        return servers().size() + children().size() + workers().size();
    }

    /** Ends servers, children, pools and workers; forgets shared memory that was named meanwhile. */
    void end() {
        servers().forEach(server -> await(server.stop().get(), "server " + server.name()));
        children().forEach(this::end);
        pools().forEach(this::end);
        workers().forEach(this::end);
        session.memories().keepOnly(memories);
    }

    private List<Servers.Member> servers() {
        return session.servers().alive().stream()
                .filter(server -> !servers.contains(server))
                .toList();
    }

    private List<Roster.Member> children() {
        Set<Long> started = started(ProcessFact.Started.class, ProcessFact.Started::pid);
        return session.children().alive().stream()
                .filter(member -> started.contains(member.pid()))
                .toList();
    }

    private List<Pools.Member> pools() {
        return session.pools().open().stream()
                .filter(member -> !pools.contains(member.name()))
                .toList();
    }

    private List<Workers.Member> workers() {
        Set<Integer> started = started(WorkerFact.Started.class, WorkerFact.Started::threadId);
        return session.workers().alive().stream()
                .filter(member -> started.contains(member.threadId()))
                .toList();
    }

    private <F extends Fact, I> Set<I> started(Class<F> kind, Function<F, I> id) {
        return session.journal().since(mark).stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .map(entry -> id.apply(kind.cast(entry.fact())))
                .collect(Collectors.toSet());
    }

    private void end(Roster.Member member) {
        ChildProcess child = member.child();
        Optional<ProcessHandle> process = ProcessHandle.of(member.pid());
        session.loop().submit(() -> child.kill("SIGKILL"));
        process.ifPresent(known -> await(known.onExit(), "process " + member.pid()));
    }

    private void end(Pools.Member member) {
        CompletableFuture<Void> closed =
                session.loop().submit(() -> session.pools().closeNow(member)).thenCompose(ending -> ending);
        await(closed, "pool " + member.name());
    }

    private void end(Workers.Member member) {
        CompletableFuture<Integer> exit =
                session.loop().submit(() -> member.worker().terminate()).thenCompose(ending -> ending);
        await(exit, "worker " + member.threadId());
    }

    private static void await(CompletableFuture<?> end, String name) {
        try {
            end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            throw new IllegalStateException(name + " does not end", stays);
        }
    }
}
