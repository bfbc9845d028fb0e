package dev.forkshop.workbench.measure.beside;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who takes part, with names that are the same in each run: numbered by whoever started them, in that order. */
final class Cast {
    /** The program itself. */
    static final String MAIN = "main";

    /** A thread of a process; the first one is 0. */
    record Actor(long pid, int thread) {}

    private final Map<Actor, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Cast(long program) {
        names.put(new Actor(program, 0), MAIN);
    }

    /** The name of somebody who takes part; empty for strangers. */
    Optional<String> name(Actor actor) {
        return Optional.ofNullable(names.get(actor));
    }

    /** Gives a new one a name: the first {@code child} of {@code main} is {@code child 1}. */
    String enter(String maker, String kind, Actor actor) {
        String prefix = maker.equals(MAIN) ? kind : maker + " " + kind;
        String name = prefix + " " + counts.merge(prefix, 1, Integer::sum);
        names.put(actor, name);
        return name;
    }

    /** The names of the main threads of all processes, by their process ids. */
    Map<Long, String> processes() {
        Map<Long, String> processes = new HashMap<>();
        names.forEach((actor, name) -> {
            if (actor.thread() == 0 && actor.pid() > 0) {
                processes.put(actor.pid(), name);
            }
        });
        return processes;
    }
}
