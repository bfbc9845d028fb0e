package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries sorted into one lane for each process and thread, the shop's own first. */
final class Lanes {
    private final Map<Origin, Lane> lanes = new LinkedHashMap<>();

    private Lanes(long shop, List<Entry> entries) {
        lane(new Origin(shop, "main")).name("shop");
        entries.forEach(this::place);
        entries.stream()
                .mapToLong(Entry::nanos)
                .max()
                .ifPresent(last -> lanes.values().forEach(l -> l.goOn(last)));
        entries.stream().mapToLong(Entry::nanos).min().ifPresent(lane(new Origin(shop, "main"))::seen);
    }

    static List<Lane> of(long shop, List<Entry> entries) {
        return new ArrayList<>(new Lanes(shop, entries).lanes.values());
    }

    private Lane lane(Origin owner) {
        return lanes.computeIfAbsent(owner, Lane::new);
    }

    private Lane child(long pid) {
        return lane(new Origin(pid, "main"));
    }

    private void place(Entry entry) {
        if (entry.fact() instanceof ProcessFact fact) {
            if (fact.pid() != 0) {
                process(fact, entry.nanos());
            }
        } else if (entry.fact() instanceof ChannelFact channel) {
            lane(entry.origin()).seen(entry.nanos());
        } else if (entry.fact() instanceof WorkerFact worker) {
            worker(worker, lane(entry.origin().ofWorker(worker.threadId())), entry.nanos());
        } else if (entry.fact() instanceof PoolFact fact) {
            pool(fact, entry);
        } else {
            inside(entry, lane(entry.origin()));
        }
    }

    /** Tasks stand in the lane of the worker that had them, from when it got them. */
    private void pool(PoolFact fact, Entry entry) {
        lane(entry.origin()).seen(entry.nanos());
        if (fact instanceof PoolFact.Done done) {
            task(entry, done.threadId(), done.task(), done.ranNanos());
        } else if (fact instanceof PoolFact.Failed failed && !failed.neverRan()) {
            task(entry, failed.threadId(), failed.task(), failed.ranNanos())
                    .add(Mark.BADLY, entry.nanos(), entry.nanos());
        }
    }

    private Lane task(Entry entry, int threadId, String task, long ranNanos) {
        long began = entry.nanos() - ranNanos;
        lane(entry.origin()).seen(began);
        Lane lane = lane(entry.origin().ofWorker(threadId));
        lane.add(Mark.TASK, began, entry.nanos(), label(task));
        return lane;
    }

    private static String label(String task) {
        return task.replaceFirst("^task ", "");
    }

    private void process(ProcessFact fact, long nanos) {
        Lane lane = child(fact.pid());
        if (fact instanceof ProcessFact.Started started) {
            lane.name(Path.of(started.file()).getFileName().toString());
            lane.add(Mark.START, nanos, nanos);
        } else if (fact instanceof ProcessFact.Output) {
            lane.add(Mark.OUTPUT, nanos, nanos);
        } else if (fact instanceof ProcessFact.Signalled) {
            lane.add(Mark.SIGNAL, nanos, nanos);
        } else if (fact instanceof ProcessFact.Exited exited) {
            lane.end(exited.signal() == null && exited.code() == 0 ? Mark.WELL : Mark.BADLY, nanos);
        }
    }

    /** What is told of a worker happens in its lane, whoever tells it. */
    private static void worker(WorkerFact fact, Lane lane, long nanos) {
        if (fact instanceof WorkerFact.Started) {
            lane.add(Mark.START, nanos, nanos);
        } else if (fact instanceof WorkerFact.Terminated) {
            lane.add(Mark.TERMINATE, nanos, nanos);
        } else if (fact instanceof WorkerFact.Exited exited) {
            lane.end(exited.code() == 0 ? Mark.WELL : Mark.BADLY, nanos);
        } else {
            lane.seen(nanos);
        }
    }

    private void inside(Entry entry, Lane lane) {
        if (entry.fact() instanceof LoopFact.Held held) {
            lane.add(Mark.BUSY, entry.nanos() - held.nanos(), entry.nanos());
        } else if (entry.fact() instanceof ModuleFact.Started started) {
            if (!lane.name().equals("shop")) {
                lane.name(started.module());
            }
            lane.add(Mark.MAIN, entry.nanos(), entry.nanos());
        } else {
            lane.seen(entry.nanos());
        }
    }
}
