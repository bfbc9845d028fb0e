package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What happened to a cluster: how it came up, and what became of its workers. */
final class ClusterTale {
    private static final int MOST = 8;

    /** What a person need not hear of every time; facts has it. */
    private static final Set<Class<?>> ASIDE = Set.of(
            ClusterFact.SetUp.class,
            ClusterFact.Online.class,
            ClusterFact.HandedOver.class,
            ClusterFact.Disconnected.class,
            ClusterFact.ReloadBegun.class);

    private final Typed typed;
    private final Story story;

    ClusterTale(Typed typed, Story story) {
        this.typed = typed;
        this.story = story;
    }

    /** Whether this command is about a cluster. */
    static boolean tells(Typed typed) {
        return typed.command().startsWith("cluster ");
    }

    List<Line> lines() {
        boolean wellUp = typed.is("cluster up")
                && !has(ClusterFact.RespawnPlanned.class)
                && !has(ClusterFact.NotListening.class)
                && has(ClusterFact.Listening.class);
        return wellUp ? up() : oneByOne();
    }

    private boolean has(Class<? extends ClusterFact> kind) {
        return story.own(kind).findAny().isPresent();
    }

    // ---- up

    private List<Line> up() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of()
                .text("this process, ")
                .pid(story.shop())
                .text(", is the primary: it owns the port and answers nothing itself")
                .line());
        lines.add(workers());
        story.own(ClusterFact.SetUp.class).findFirst().ifPresent(setUp -> lines.add(policy(setUp.policy())));
        return lines;
    }

    private Line workers() {
        Line.Builder line = Line.of();
        String between = "";
        for (ClusterFact.Forked worker : story.own(ClusterFact.Forked.class).toList()) {
            line.text(between).pid(worker.pid());
            between = ", ";
        }
        List<Entry> entries = story.entries();
        long first = nanos(entries, ClusterFact.Forked.class, false);
        long last = nanos(entries, ClusterFact.Listening.class, true);
        return line.text(" run the module, each with its own heap and loop; all listened after ")
                .duration(last - first)
                .line();
    }

    private static long nanos(List<Entry> entries, Class<? extends ClusterFact> kind, boolean last) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .mapToLong(Entry::nanos)
                .reduce((earlier, later) -> last ? later : earlier)
                .orElse(0);
    }

    private Line policy(String policy) {
        if (policy.equals("none")) {
            return Line.text(
                    "policy none: the system deals connections out to sockets that share the port (SO_REUSEPORT)");
        }
        return Line.text(
                typed.has("--sticky")
                        ? "sticky: a client's address says which worker gets its connections; no byte is read here"
                        : "policy rr: it accepts, and hands each socket itself to the next free worker, unread");
    }

    // ---- all else

    private List<Line> oneByOne() {
        List<Line> told = story.own(ClusterFact.class)
                .filter(fact -> !ASIDE.contains(fact.getClass()))
                .map(Sentences::of)
                .toList();
        if (told.size() <= MOST) {
            return told;
        }
        List<Line> some = new ArrayList<>(told.subList(0, MOST / 2));
        some.add(Line.text("and " + (told.size() - MOST) + " steps more; facts --only cluster has them all"));
        some.addAll(told.subList(told.size() - MOST / 2, told.size()));
        return some;
    }
}
