package dev.forkshop.workbench.session;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** The servers that this sitting runs, by name, wherever they run. Any thread. */
public final class Servers {
    /**
     * A server on the list.
     *
     * @param line the command that started it
     * @param since when, by {@link System#nanoTime}
     * @param stop ends it; completes when it has ended; any thread
     */
    public record Member(
            String name, String line, String host, int port, long since, Supplier<CompletableFuture<?>> stop) {
        /** Where it answers: {@code http://127.0.0.1:8000}. */
        public String url() {
            boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
            String reached = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
            return "http://" + reached + ":" + port;
        }
    }

    private final Map<String, Member> members = new ConcurrentSkipListMap<>();

    /** Lists a server until it is {@linkplain #remove removed}; false where its name is taken. */
    public boolean add(Member member) {
        return members.putIfAbsent(member.name(), member) == null;
    }

    /** It has ended. */
    public void remove(String name) {
        members.remove(name);
    }

    public Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Those that run, by name. */
    public List<Member> alive() {
        return new ArrayList<>(members.values());
    }

    /** A name that is free: this one, or with a number behind it. */
    public String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; members.containsKey(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    /** Those that run in a line each, for a person who leaves: {@code server api  serve SlowApi --name api}. */
    List<Line> named() {
        return alive().stream()
                .map(member -> Line.text("  server " + member.name() + "  " + member.line()))
                .toList();
    }
}
