package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts gathered into runs. A process is a run, and so are a worker of this process and a module that ran on its own loop;
 * a module in a child or a worker is another name of that. A pid that the system gives out again begins a new run.
 */
final class JournalRuns {
    private final long home;
    private final List<RunBuilder> runs = new ArrayList<>();
    private final Map<Long, RunBuilder> byPid = new HashMap<>();
    private final Map<Integer, RunBuilder> byThread = new HashMap<>();
    private final Map<Long, RunBuilder> byEntry = new HashMap<>();

    private JournalRuns(long home) {
        this.home = home;
    }

    static List<Run> of(List<Entry> entries, long home) {
        JournalRuns runs = new JournalRuns(home);
        entries.forEach(runs::read);
        return runs.runs.stream().map(RunBuilder::run).toList();
    }

    private void read(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof ProcessFact process) {
            process(entry, process);
        } else if (fact instanceof ChannelFact channel && entry.origin().pid() == home) {
            channel(channel);
        } else if (fact instanceof WorkerFact worker && entry.origin().pid() == home) {
            worker(entry, worker);
        } else if (fact instanceof ModuleFact module) {
            module(entry, module);
        }
    }

    private void worker(Entry entry, WorkerFact fact) {
        if (fact instanceof WorkerFact.Started started) {
            RunBuilder run = add(new RunBuilder(home, false, false, entry.nanos()));
            run.names.add(ProgramNames.simple(started.module()));
            byThread.put(started.threadId(), run);
        } else if (byThread.containsKey(fact.threadId())) {
            later(byThread.get(fact.threadId()), entry.nanos(), fact);
        }
    }

    private static void later(RunBuilder run, long nanos, WorkerFact fact) {
        if (fact instanceof WorkerFact.Exited exited) {
            run.ended(nanos, exited.code(), null);
        } else if (fact instanceof WorkerFact.Posted posted) {
            (posted.toWorker() ? run.to : run.from).add(posted.preview());
        } else if (fact instanceof WorkerFact.Failed failed) {
            run.errors.add(failed.name());
        }
    }

    private void process(Entry entry, ProcessFact fact) {
        if (fact instanceof ProcessFact.Started started) {
            RunBuilder run = add(new RunBuilder(started.pid(), true, started.shell(), entry.nanos()));
            run.names.addAll(ProgramNames.of(started.method(), started.file(), started.arguments(), started.shell()));
            byPid.put(started.pid(), run);
        } else if (fact instanceof ProcessFact.NotStarted failed) {
            RunBuilder run = add(new RunBuilder(0, true, false, 0));
            run.names.addAll(ProgramNames.of(failed.method(), failed.file(), failed.arguments(), false));
            run.errors.add(failed.code());
        } else if (byPid.containsKey(fact.pid())) {
            later(byPid.get(fact.pid()), entry.nanos(), fact);
        }
    }

    private RunBuilder add(RunBuilder run) {
        runs.add(run);
        return run;
    }

    private static void later(RunBuilder run, long nanos, ProcessFact fact) {
        if (fact instanceof ProcessFact.Exited exited) {
            run.ended(nanos, exited.code(), exited.signal());
        } else if (fact instanceof ProcessFact.Output output) {
            run.bytes.merge(output.stream(), (long) output.bytes(), Long::sum);
        } else if (fact instanceof ProcessFact.Signalled sent && sent.delivered()) {
            run.signals.add(new Run.SentSignal(sent.signal(), sent.reason(), nanos));
        } else if (fact instanceof ProcessFact.Overflowed) {
            run.errors.add("ERR_CHILD_PROCESS_STDIO_MAXBUFFER");
        } else if (fact instanceof ProcessFact.Aborted) {
            run.errors.add("ABORT_ERR");
        }
    }

    private void channel(ChannelFact fact) {
        RunBuilder run = byPid.get(fact.peer());
        if (run == null) {
            return;
        }
        if (fact instanceof ChannelFact.Received received) {
            run.from.add(received.preview());
        } else if (fact instanceof ChannelFact.Sent sent) {
            run.to.add(sent.preview());
        } else if (fact instanceof ChannelFact.Failed failed) {
            run.errors.add(failed.code());
        }
    }

    private void module(Entry entry, ModuleFact fact) {
        boolean inWorker = entry.origin().pid() == home
                && byThread.containsKey(entry.origin().threadId());
        RunBuilder child = inWorker
                ? byThread.get(entry.origin().threadId())
                : byPid.get(entry.origin().pid());
        if (fact instanceof ModuleFact.Started && child != null) {
            child.names.add(fact.module());
        } else if (fact instanceof ModuleFact.Started) {
            RunBuilder run = add(new RunBuilder(entry.origin().pid(), false, false, entry.nanos()));
            run.names.add(ProgramNames.simple(fact.module()));
            byEntry.put(entry.number(), run);
        } else if (fact instanceof ModuleFact.Ended ended && byEntry.containsKey(entry.cause())) {
            byEntry.get(entry.cause()).ended(entry.nanos(), ended.code(), null);
        }
    }
}
