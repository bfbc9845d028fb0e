package dev.forkshop.workbench.explain.code;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A line, together with the earlier ones without which it means nothing: {@code send 4711 …} with the {@code fork} that
 * started 4711, and with all that was done to it in between.
 *
 * @param begin what brought it to life
 * @param steps what was done with it, in order; empty where the line stands for itself
 */
record Course(Deed begin, List<Deed> steps) {
    private static final List<String> TO_CHILDREN = List.of("send", "kill", "disconnect");
    private static final List<String> TO_WORKERS = List.of("worker send", "worker terminate");
    private static final List<String> TO_POOLS = List.of("pool run", "pool status", "pool down");
    private static final List<String> TO_CLUSTERS = List.of(
            "cluster scale",
            "cluster reload",
            "cluster kill",
            "cluster disconnect",
            "cluster send",
            "cluster status",
            "cluster down");

    Course {
        steps = List.copyOf(steps);
    }

    Typed typed() {
        return begin.typed();
    }

    /** The line that was typed last. */
    String line() {
        return steps.isEmpty() ? begin.line() : steps.get(steps.size() - 1).line();
    }

    /** All lines, one after the other. */
    String lines() {
        List<String> lines = new ArrayList<>(List.of(begin.line()));
        steps.forEach(step -> lines.add(step.line()));
        return String.join("; ", lines);
    }

    /** Whether this command does something with what another one began. */
    static boolean isStep(Typed typed) {
        return kindOf(typed).isPresent() || typed.is("serve stop", "shared show");
    }

    private static Optional<List<String>> kindOf(Typed typed) {
        return List.of(TO_CHILDREN, TO_WORKERS, TO_POOLS, TO_CLUSTERS).stream()
                .filter(kind -> kind.contains(typed.command()))
                .findFirst();
    }

    /** The course that ends with the last of these lines; empty where what it is about began elsewhere. */
    static Optional<Course> of(List<Deed> deeds) {
        Deed last = deeds.get(deeds.size() - 1);
        if (!isStep(last.typed())) {
            return Optional.of(new Course(last, List.of()));
        }
        Predicate<Deed> began = begins(last.typed());
        int from = deeds.size() - 1;
        while (from >= 0 && !began.test(deeds.get(from))) {
            from--;
        }
        return from < 0 ? Optional.empty() : Optional.of(from(deeds.subList(from, deeds.size())));
    }

    private static Course from(List<Deed> deeds) {
        Deed begin = deeds.get(0);
        Typed last = deeds.get(deeds.size() - 1).typed();
        List<Deed> steps = deeds.stream()
                .skip(1)
                .filter(deed -> begins(deed.typed()).test(begin) && sameKind(deed.typed(), last))
                .toList();
        return new Course(begin, steps);
    }

    private static boolean sameKind(Typed step, Typed last) {
        return kindOf(step).isPresent() ? kindOf(step).equals(kindOf(last)) : step.is(last.command());
    }

    /** What the beginning of this step looks like. */
    private static Predicate<Deed> begins(Typed step) {
        if (TO_CHILDREN.contains(step.command())) {
            return deed -> deed.typed().is("exec", "execfile", "spawn", "fork") && started(deed, step.subject());
        }
        if (TO_WORKERS.contains(step.command())) {
            return deed -> deed.typed().is("worker run")
                    && deed.threads().stream().anyMatch(id -> step.subject().equals("" + id));
        }
        if (TO_POOLS.contains(step.command())) {
            return deed -> deed.typed().is("pool up") && isPool(deed, step);
        }
        if (TO_CLUSTERS.contains(step.command())) {
            return deed -> deed.typed().is("cluster up");
        }
        return step.is("serve stop")
                ? deed -> deed.typed().is("serve")
                : deed -> deed.typed().is("shared new") && isMemory(deed, step);
    }

    private static boolean started(Deed deed, String pid) {
        return deed.pids().stream().anyMatch(each -> pid.equals("" + each));
    }

    private static boolean isPool(Deed deed, Typed step) {
        return step.words().isEmpty()
                || deed.facts(PoolFact.Opened.class)
                        .anyMatch(opened -> opened.pool().equals(step.subject()));
    }

    private static boolean isMemory(Deed deed, Typed step) {
        return step.words().isEmpty() || deed.typed().subject().equals(step.subject());
    }

    /** The number of the process that this word names among those that the beginning started. */
    int child(String pid) {
        return begin.pids().stream().map(String::valueOf).toList().indexOf(pid);
    }

    int thread(String id) {
        return begin.threads().stream().map(String::valueOf).toList().indexOf(id);
    }

    /** Node's number of the worker of a cluster that is named by that number or by its pid. */
    String clusterWorker(String word) {
        return begin.facts(ClusterFact.Forked.class)
                .filter(forked -> word.equals("" + forked.pid()))
                .map(forked -> "" + forked.worker())
                .findFirst()
                .orElse(Literal.number(word));
    }
}
