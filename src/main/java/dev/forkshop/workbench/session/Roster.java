package dev.forkshop.workbench.session;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The children that commands started and that have not closed yet. Can be asked on any thread, the loop blocked or not. */
public final class Roster {
    /**
     * A child on the list.
     *
     * @param child the child itself; for the loop's thread only
     * @param line the command that started it
     * @param since when, by {@link System#nanoTime}
     */
    public record Member(long pid, ChildProcess child, String line, long since) {}

    private final Map<Long, Member> members = new ConcurrentSkipListMap<>();
    private final Claims claims = new Claims();

    /** Puts a child that runs on the list, until it closes. On the loop. */
    public void add(ChildProcess child, String line) {
        members.put(child.pid(), new Member(child.pid(), child, line, System.nanoTime()));
        child.onClose((code, signal) -> members.remove(child.pid()));
    }

    /** Those that are alive, by pid. */
    public List<Member> alive() {
        return new ArrayList<>(members.values());
    }

    /** Those that are alive in a line each, for a person who leaves: {@code 4131  spawn sleep 100}. */
    List<Line> named() {
        return alive().stream()
                .map(member -> Line.of()
                        .text("  ")
                        .pid(member.pid())
                        .text("  " + member.line())
                        .line())
                .toList();
    }

    public Optional<Member> find(long pid) {
        return Optional.ofNullable(members.get(pid));
    }

    /** Says that the caller tells what becomes of this child, so that nobody else need to, until the claim is closed. */
    public Claim claim(long pid) {
        return claims.claim(pid);
    }

    /** Whether somebody else tells what becomes of this child. */
    public boolean claimed(long pid) {
        return claims.claimed(pid);
    }
}
