package dev.forkshop.workbench.measure.beside;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.measure.beside.Cast.Actor;
import dev.forkshop.workbench.measure.beside.Tale.Seen;
import dev.forkshop.workbench.measure.beside.Tale.Start;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What our journal tells of a run, in the words that fit both. */
public final class JournalTale {
    private static final String CHILD_MAIN = "dev.forkshop.Main";

    private final Tale tale;
    private final Map<Long, Entry> byNumber = new HashMap<>();
    private final Set<Long> clustered;
    private final Set<Long> untold;
    private final Set<Long> ended = new HashSet<>();
    private final Set<Long> collected = new HashSet<>();
    private final Set<Long> silent = new HashSet<>();

    private JournalTale(long program, List<Entry> entries) {
        this.tale =
                new Tale(program, entries.stream().mapToLong(Entry::nanos).min().orElse(0));
        this.clustered = entries.stream()
                .map(Entry::fact)
                .filter(ClusterFact.Forked.class::isInstance)
                .map(fact -> ((ClusterFact.Forked) fact).pid())
                .collect(Collectors.toSet());
        this.untold = untold(entries);
        entries.forEach(entry -> byNumber.put(entry.number(), entry));
    }

    /** The ends that a process could not tell any more: they stand together, that of its program among them. */
    private static Set<Long> untold(List<Entry> entries) {
        Set<Long> untold = new HashSet<>();
        List<Entry> together = new ArrayList<>();
        for (Entry entry : entries) {
            if (!(entry.fact() instanceof Fact.Closing)
                    || together.stream().anyMatch(end -> !end.origin().equals(entry.origin()))) {
                together.clear();
            }
            together.add(entry);
            if (entry.fact() instanceof ModuleFact.Ended end && end.code() < 0) {
                together.forEach(each -> untold.add(each.number()));
            }
        }
        return untold;
    }

    /** @param program the process id of whoever ran it; its main thread is {@code main} */
    public static List<Happening> of(long program, List<Entry> entries) {
        JournalTale told = new JournalTale(program, entries);
        entries.stream().sorted(Comparator.comparingLong(Entry::nanos)).forEach(told::tell);
        return told.tale.happenings();
    }

    private void tell(Entry entry) {
        Seen seen = new Seen(new Actor(entry.origin().pid(), entry.origin().threadId()), entry.nanos());
        if (entry.fact() instanceof ProcessFact fact) {
            child(seen, fact);
        } else if (entry.fact() instanceof ChannelFact fact) {
            channel(seen, fact, entry.number());
        } else if (entry.fact() instanceof WorkerFact fact) {
            worker(seen, fact, entry.cause());
        } else if (entry.fact() instanceof ClusterFact fact) {
            cluster(seen, fact);
        } else if (entry.fact() instanceof HttpFact fact) {
            http(seen, fact, entry.number());
        } else if (entry.fact() instanceof ModuleFact.Started) {
            tale.begins(seen);
        } else if (entry.fact() instanceof ModuleFact.Ended fact && seen.by().thread() == 0) {
            ended.add(seen.by().pid());
            tale.ends(seen, fact.code());
        } else if (entry.fact() instanceof LoopFact.Uncaught fact) {
            tale.threw(seen, fact.message());
        }
    }

    private void child(Seen seen, ProcessFact fact) {
        if (fact instanceof ProcessFact.Started started) {
            if (!clustered.contains(started.pid())) {
                tale.started(seen, started.pid(), start(started.method(), started.file(), started.arguments()));
            }
            if (started.method().equals("fork")) {
                silent.add(started.pid());
            }
            if (started.method().startsWith("exec")) {
                collected.add(started.pid());
            }
        } else if (fact instanceof ProcessFact.TimedOut || fact instanceof ProcessFact.Overflowed) {
            if (collected.contains(fact.pid())) {
                tale.givesUp(fact.pid());
            }
        } else if (fact instanceof ProcessFact.NotStarted not) {
            tale.notStarted(seen, start(not.method(), not.file(), not.arguments()), not.code());
        } else if (fact instanceof ProcessFact.OutputEnded ended) {
            tale.output(seen, ended.pid(), ended.stream(), ended.bytes());
        } else if (fact instanceof ProcessFact.Signalled signalled) {
            tale.kill(seen, signalled.pid(), signalled.signal(), signalled.delivered());
        } else if (fact instanceof ProcessFact.Aborted aborted) {
            tale.error(seen, aborted.pid(), "ABORT_ERR");
        } else if (fact instanceof ProcessFact.Exited exited) {
            if (silent.contains(exited.pid())) { // its channel ends with it, of which there is no fact
                tale.disconnect(seen, exited.pid());
            }
            tale.exit(seen, exited.pid(), exited.code(), exited.signal());
        } else if (fact instanceof ProcessFact.Closed closed) {
            tale.close(seen, closed.pid(), closed.code(), closed.signal());
        }
    }

    /** Of a fork only the module and what it is given are the program's own words. */
    private static Start start(String method, String file, List<String> arguments) {
        int main = arguments.indexOf(CHILD_MAIN);
        if (!method.equals("fork") || main < 0 || main + 1 == arguments.size()) {
            return new Start(method, file, arguments);
        }
        String module = Path.of(arguments.get(main + 1)).getFileName().toString();
        return new Start(method, module.replaceFirst("\\.java$", ""), arguments.subList(main + 2, arguments.size()));
    }

    private void channel(Seen seen, ChannelFact fact, long number) {
        if (fact instanceof ChannelFact.Opened opened) {
            silent.remove(opened.peer());
        } else if (fact instanceof ChannelFact.Failed failed) {
            tale.error(seen, failed.peer(), failed.code());
        } else if (fact instanceof ChannelFact.Sent sent) {
            tale.sent(seen, sent.peer(), value(sent.preview()));
        } else if (fact instanceof ChannelFact.Received received) {
            tale.received(seen, received.peer(), value(received.preview()));
        } else if (fact instanceof ChannelFact.SentMore more) {
            tale.sent(seen, more.peer(), more.messages() + " more");
        } else if (fact instanceof ChannelFact.ReceivedMore more) {
            tale.received(seen, more.peer(), more.messages() + " more");
        } else if (fact instanceof ChannelFact.Closed closed && !isGone(seen, number)) {
            tale.disconnect(seen, closed.peer());
        }
    }

    /** Nobody in there is told any more. */
    private boolean isGone(Seen seen, long number) {
        return ended.contains(seen.by().pid()) || untold.contains(number);
    }

    /** What is no JSON is not told in words that fit both. */
    private static String value(String preview) {
        return preview.matches("[\\[{\"\\-\\d].*|true|false|null") ? preview : "…";
    }

    private void worker(Seen seen, WorkerFact fact, long cause) {
        if (fact instanceof WorkerFact.Started) {
            tale.worker(seen, fact.threadId());
        } else if (fact instanceof WorkerFact.Online) {
            tale.workerOnline(maker(seen, fact), fact.threadId());
        } else if (fact instanceof WorkerFact.Posted posted) {
            tale.workerSent(seen, posted.toWorker() ? fact.threadId() : 0, value(posted.preview()));
        } else if (fact instanceof WorkerFact.Delivered delivered) {
            tale.workerReceived(seen, delivered.toWorker() ? 0 : fact.threadId(), value(preview(cause)));
        } else if (fact instanceof WorkerFact.Failed failed) {
            tale.workerError(seen, fact.threadId(), failed.message());
        } else if (fact instanceof WorkerFact.Terminated) {
            tale.workerTerminated(seen, fact.threadId());
        } else if (fact instanceof WorkerFact.Exited exited) {
            tale.workerExit(seen, fact.threadId(), exited.code());
        }
    }

    private String preview(long cause) {
        Entry entry = byNumber.get(cause);
        return entry != null && entry.fact() instanceof WorkerFact.Posted posted ? posted.preview() : "…";
    }

    /** That it is online is told by the worker itself; Node tells its maker. */
    private Seen maker(Seen seen, WorkerFact fact) {
        return byNumber.values().stream()
                .filter(entry -> entry.fact() instanceof WorkerFact.Started started
                        && started.threadId() == fact.threadId()
                        && entry.origin().pid() == seen.by().pid())
                .map(entry ->
                        new Seen(new Actor(entry.origin().pid(), entry.origin().threadId()), seen.nanos()))
                .findFirst()
                .orElse(seen);
    }

    private void cluster(Seen seen, ClusterFact fact) {
        if (fact instanceof ClusterFact.Forked forked) {
            tale.clusterForked(seen, forked.pid());
        } else if (fact instanceof ClusterFact.Online online) {
            tale.clusterOnline(seen, online.pid());
        } else if (fact instanceof ClusterFact.Listening listening) {
            tale.clusterListening(seen, listening.pid(), listening.port());
        } else if (fact instanceof ClusterFact.Disconnected disconnected) {
            tale.clusterDisconnect(seen, disconnected.pid());
        } else if (fact instanceof ClusterFact.Exited exited) {
            tale.clusterExit(seen, exited.pid(), exited.code(), exited.signal());
        }
    }

    private void http(Seen seen, HttpFact fact, long number) {
        if (fact instanceof HttpFact.Listening listening) {
            tale.listening(seen, listening.port());
        } else if (fact instanceof HttpFact.Closed && !isGone(seen, number)) {
            tale.closed(seen);
        } else if (fact instanceof HttpFact.Requested requested) {
            tale.request(seen, requested.method(), requested.url());
        } else if (fact instanceof HttpFact.Answered answered) {
            tale.response(seen, answered.method(), answered.url(), answered.status());
        } else if (fact instanceof HttpFact.Asked asked) {
            tale.asked(seen, asked.method(), path(asked.url()));
        } else if (fact instanceof HttpFact.Replied replied) {
            tale.reply(seen, replied.method(), path(replied.url()), replied.status());
        }
    }

    /** Node tells a client's request without its server. */
    private static String path(String url) {
        return url.replaceFirst("^https?://[^/]*", "");
    }
}
