package dev.forkshop.workbench.session;

import dev.forkshop.runtime.workerthreads.PoolLoad;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The pools that are open, by name. Can be asked on any thread, the loop blocked or not. */
public final class Pools {
    /**
     * A pool on the list.
     *
     * @param pool the pool itself; for the loop's thread, where its methods do not say any thread
     * @param module the file that its workers run
     * @param typed the command that opened it
     * @param output what its workers print
     */
    public record Member(
            String name, WorkerPool pool, Path module, PoolOptions options, Typed typed, PoolOutput output) {}

    private final Map<String, Member> members = new ConcurrentSkipListMap<>();

    /** Puts a pool on the list. */
    public void add(Member member) {
        members.put(member.name(), member);
    }

    public Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Those that are open, by name. */
    public List<Member> open() {
        return new ArrayList<>(members.values());
    }

    /** Takes it from the list and closes it: it finishes what it has. Completes when its workers are gone. On the loop. */
    public CompletableFuture<Void> close(Member member) {
        members.remove(member.name(), member);
        return member.pool().close();
    }

    /** The same, but nothing is finished. On the loop. */
    public CompletableFuture<Void> closeNow(Member member) {
        members.remove(member.name(), member);
        return member.pool().closeNow();
    }

    /** What they have to do, in a few words each: {@code pool Primes 4 busy, 12 waiting}. Empty where none is open. */
    public Line load() {
        return Line.text(open().stream().map(Pools::words).collect(Collectors.joining(" · ")));
    }

    private static String words(Member member) {
        PoolLoad load = member.pool().load();
        boolean idle = load.busy() == 0 && load.waiting() == 0;
        return "pool " + member.name() + (idle ? "" : " " + load.busy() + " busy, " + load.waiting() + " waiting");
    }
}
