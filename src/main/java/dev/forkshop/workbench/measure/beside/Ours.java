package dev.forkshop.workbench.measure.beside;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Story;
import dev.forkshop.workbench.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of lines that were typed in the shop: what the shop did for them, and the lives of the processes and
 * threads that they began, until now.
 */
final class Ours {
    private final long shop;
    private final List<Deed> lines;
    private final List<Entry> all;
    private final Set<Long> processes = new HashSet<>();
    private final Set<Integer> threads = new HashSet<>();
    private final boolean pool;
    private final boolean asks;

    private Ours(Session session, List<Deed> lines) {
        this.shop = session.journal().origin().pid();
        this.all = session.runs().since(0);
        this.pool = lines.get(0).typed().is("pool up");
        this.lines = pool ? withLastTasks(lines) : lines;
        this.asks = all.stream().anyMatch(entry -> entry.fact() instanceof HttpFact.Asked && isTold(entry));
        all.forEach(this::enter);
    }

    /** @param lines the line that began it, and those that did something with it */
    static List<Happening> of(Session session, List<Deed> lines) {
        Ours ours = new Ours(session, lines);
        List<Happening> happenings = JournalTale.of(ours.shop, ours.entries());
        return ours.pool ? Crowd.of(happenings) : happenings;
    }

    /** The program gives a pool its last tasks only. */
    private static List<Deed> withLastTasks(List<Deed> lines) {
        List<Deed> both = new ArrayList<>(lines.subList(0, 1));
        lines.stream()
                .filter(line -> line.typed().is("pool run"))
                .reduce((one, later) -> later)
                .ifPresent(both::add);
        return both;
    }

    private boolean isTold(Entry entry) {
        return lines.stream().anyMatch(line -> line.spans(entry));
    }

    // ---- who takes part

    private void enter(Entry entry) {
        boolean known = isOfTheirs(entry) || isOfMain(entry) && isTold(entry);
        if (known && entry.fact() instanceof ProcessFact.Started started) {
            processes.add(started.pid());
        } else if (known && entry.fact() instanceof ClusterFact.Forked forked) {
            processes.add(forked.pid());
        } else if (known && entry.fact() instanceof WorkerFact.Started started && isOfShop(entry)) {
            threads.add(started.threadId());
        }
    }

    private boolean isOfShop(Entry entry) {
        return entry.origin().pid() == shop;
    }

    private boolean isOfMain(Entry entry) {
        return isOfShop(entry) && entry.origin().threadId() == 0;
    }

    private boolean isOfTheirs(Entry entry) {
        return threads.contains(Story.workerOf(entry, shop))
                || processes.stream().anyMatch(pid -> Story.concerns(entry, pid) || isOf(entry, pid));
    }

    private static boolean isOf(Entry entry, long pid) {
        return entry.fact() instanceof ClusterFact.Online online && online.pid() == pid
                || entry.fact() instanceof ClusterFact.Listening listening && listening.pid() == pid
                || entry.fact() instanceof ClusterFact.Disconnected disconnected && disconnected.pid() == pid
                || entry.fact() instanceof ClusterFact.Exited exited && exited.pid() == pid
                || entry.fact() instanceof ClusterFact.Forked forked && forked.pid() == pid;
    }

    // ---- what they did

    private List<Entry> entries() {
        return all.stream()
                .filter(entry -> isOfTheirs(entry) ? isDue(entry) : isOwn(entry))
                .filter(entry -> asks || !isRequest(entry.fact()))
                .toList();
    }

    /** Between its opening and its last tasks a pool may have had others. */
    private boolean isDue(Entry entry) {
        return !pool || isTold(entry) || entry.fact() instanceof WorkerFact.Online;
    }

    /** What the shop itself did meanwhile; its own servers have begun before, if they are not what was typed. */
    private boolean isOwn(Entry entry) {
        return isOfMain(entry)
                && isTold(entry)
                && (entry.fact() instanceof ProcessFact.NotStarted
                        || entry.fact() instanceof LoopFact.Uncaught
                        || entry.fact() instanceof ModuleFact
                        || entry.fact() instanceof HttpFact && (serves() || !isOfServer(entry.fact())));
    }

    private boolean serves() {
        return lines.get(0).typed().is("serve", "run");
    }

    private static boolean isOfServer(Fact fact) {
        return isRequest(fact) || fact instanceof HttpFact.Listening || fact instanceof HttpFact.Closed;
    }

    /** Requests at a server of ours come from outside, unless the program asks itself. */
    private static boolean isRequest(Fact fact) {
        return fact instanceof HttpFact.Requested || fact instanceof HttpFact.Answered;
    }
}
