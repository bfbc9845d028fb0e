package dev.forkshop.workbench.session;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.Children;
import dev.forkshop.runtime.childprocess.Request;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The children that the shop's loop started and that have not closed yet, whoever started them: a command, or a module
 * that {@code serve} or {@code run} runs. Can be asked on any thread, the loop blocked or not.
 */
public final class Roster {
    /**
     * A child on the list.
     *
     * @param child the child itself; for the loop's thread only
     * @param line the command that started it; where none did, what the module called: {@code fork HeavySum}
     * @param since when, by {@link System#nanoTime}
     */
    public record Member(long pid, ChildProcess child, String line, long since) {}

    private final Map<Long, Member> members = new ConcurrentSkipListMap<>();
    private final Claims claims = new Claims();

    /** Lists every child that this loop starts from now on. On the loop. */
    void watch(EventLoop loop) {
        Children.of(loop).onChild(child -> {
            if (!members.containsKey(child.pid()) && child.exitCode() == null && child.signalCode() == null) {
                add(child, Request.of(child));
            }
        });
    }

    /** Puts a child that runs on the list, until it closes. On the loop. */
    public void add(ChildProcess child, String line) {
        if (members.put(child.pid(), new Member(child.pid(), child, line, System.nanoTime())) == null) {
            child.onClose((code, signal) -> members.remove(child.pid()));
        }
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
