package dev.forkshop.workbench.session;

import dev.forkshop.runtime.cluster.Supervisor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The cluster of this sitting, where there is one. Any thread. */
public final class Clusters {
    /**
     * A cluster that is up.
     *
     * @param name what it is called among the servers
     * @param supervisor for the loop's thread only
     * @param line the command that started it
     */
    public record Member(String name, Supervisor supervisor, String line) {}

    private final AtomicReference<Member> up = new AtomicReference<>();

    /** Makes it the one; false where there is one already. */
    public boolean add(Member member) {
        return up.compareAndSet(null, member);
    }

    /** It has ended. */
    public void remove(Member member) {
        up.compareAndSet(member, null);
    }

    public Optional<Member> up() {
        return Optional.ofNullable(up.get());
    }

    /** Nobody is brought back from now on, and all are asked to end. On the loop. */
    void letGo() {
        up().ifPresent(member -> member.supervisor().stop());
    }
}
