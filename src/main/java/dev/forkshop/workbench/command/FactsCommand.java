package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.explain.Sentences;
import dev.forkshop.workbench.explain.Story;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code facts}: what the journal holds of the last run, one fact a line. */
public final class FactsCommand implements Command {
    private static final Map<String, Class<? extends Fact>> KINDS = Map.of(
            "process",
            ProcessFact.class,
            "channel",
            ChannelFact.class,
            "loop",
            LoopFact.class,
            "module",
            ModuleFact.class,
            "load",
            LoadFact.class,
            "worker",
            WorkerFact.class,
            "memory",
            MemoryFact.class,
            "pool",
            PoolFact.class,
            "http",
            HttpFact.class,
            "cluster",
            ClusterFact.class);

    @Override
    public Usage usage() {
        return Usage.of("facts", Groups.INSIGHT, "every fact of the last run, in order, with its time")
                .example("facts --only channel", "messages, and the opening and closing of their way")
                .example("facts --pid 4130 --json", "what concerns one process, for another program")
                .option("--only", "KIND", String.join(", ", kinds()), Usage.Values.OWN)
                .option("--pid", "PID", "what this process told, or what was told of it")
                .flag("--all", "of the whole sitting")
                .flag("--json", "one JSON object a line")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return kinds();
    }

    private static List<String> kinds() {
        return KINDS.keySet().stream().sorted().toList();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        List<Entry> entries = arguments.has("--all")
                ? session.runs().since(0)
                : LastRun.of(session).entries();
        Class<? extends Fact> kind = kind(arguments);
        long pid = arguments.number("--pid", 1).orElse(0L);
        long start = entries.stream().mapToLong(Entry::nanos).min().orElse(0);
        entries.stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .filter(entry -> pid == 0 || Story.concerns(entry, pid))
                .sorted(Comparator.comparingLong(Entry::nanos)) // what a child told arrives later than it happened
                .map(entry -> arguments.has("--json") ? json(entry) : line(entry, start))
                .forEach(job::line);
        return Shell.OK;
    }

    private Class<? extends Fact> kind(Arguments arguments) {
        String only = arguments.text("--only").orElse("");
        if (only.isEmpty()) {
            return Fact.class;
        }
        if (!KINDS.containsKey(only)) {
            throw new UsageError("there are no facts of kind '" + only + "'", String.join(", ", kinds()));
        }
        return KINDS.get(only);
    }

    private static Line line(Entry entry, long start) {
        String thread = entry.origin().thread().equals("main")
                ? ""
                : " " + entry.origin().thread();
        return Line.of()
                .add(Role.NUMBER, String.format("%4d", entry.number()))
                .dim("  +")
                .duration(entry.nanos() - start)
                .text("  ")
                .pid(entry.origin().pid())
                .dim(thread + "  ")
                .add(Sentences.of(entry.fact()))
                .line();
    }

    private static Line json(Entry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", entry.number());
        data.put("nanos", entry.nanos());
        data.put("pid", entry.origin().pid());
        data.put("thread", entry.origin().thread());
        data.put("cause", entry.cause());
        data.put("kind", name(entry.fact().getClass()));
        data.put("fact", JsonText.tree(entry.fact()));
        return Line.text(JsonText.of(data));
    }

    private static String name(Class<?> kind) {
        return kind.getEnclosingClass().getSimpleName().replace("Fact", "") + "." + kind.getSimpleName();
    }
}
