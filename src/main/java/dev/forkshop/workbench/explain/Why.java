package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why what happened matters: first what this outcome teaches, then what this kind of run is for. */
public final class Why {
    private static final List<String> SYNC = List.of(
            "The Sync forms return the result, like an ordinary function. Until",
            "then the loop stands still: fine in a script, poison in a server.");

    private static final Map<Class<? extends Fact>, List<String>> OUTCOMES = new LinkedHashMap<>();
    private static final Map<String, List<String>> KINDS = new HashMap<>();

    static {
        KINDS.put(
                "exec",
                List.of(
                        "exec hands a text to /bin/sh: pipes, * and $HOME work.",
                        "So does whatever a user smuggles into that text: never build it",
                        "from input. execfile takes a list of arguments and no shell.",
                        "The output is kept in memory and arrives once, at the end:",
                        "right for a version number, wrong for a log of gigabytes."));
        KINDS.put(
                "execfile",
                List.of(
                        "execFile starts the program itself. Each argument arrives as it is,",
                        "so nothing in it can become a command. Like exec it keeps the",
                        "output until the end, 1 MiB of each stream at most."));
        KINDS.put(
                "spawn",
                List.of(
                        "spawn gives you streams. What the program writes arrives while it",
                        "runs, in pieces that are neither lines nor whole characters.",
                        "Nothing is kept, so there is no limit; a reader that falls behind",
                        "slows the writer down. A stream that nobody reads fills its pipe",
                        "and blocks the program for good."));
        KINDS.put(
                "fork",
                List.of(
                        "fork is spawn for a program of your own language, with a channel.",
                        "Each side has its own heap and its own loop: what you send is copied,",
                        "and no computation over there can delay a request over here.",
                        "The price is a start-up in which nothing useful happens, and memory.",
                        "An open channel with a listener keeps the child alive: one side",
                        "must disconnect."));
        KINDS.put(
                "load",
                List.of(
                        "One loop answers everybody in turn: as long as one callback computes,",
                        "all others wait, and so does a request that has not even come yet.",
                        "A client that waits sends nothing, so a plain average hides just that.",
                        "Count what it would have sent, and the freeze shows in its true size."));
        KINDS.put("places", Comparing.WHY);
        KINDS.put("crossing", Crossings.WHY);
        KINDS.put("compare", Compared.WHY);
        KINDS.put(
                "serve",
                List.of(
                        "A server in Node is a callback on the loop. Waiting for a client, a file",
                        "or a database costs nothing; what a handler computes, everybody pays."));
        KINDS.put(
                "load",
                List.of(
                        "One loop answers everybody in turn: as long as one callback computes,",
                        "all others wait, and so does a request that has not even come yet.",
                        "A client that waits sends nothing, so a plain average hides just that.",
                        "Count what it would have sent, and the freeze shows in its true size."));
        KINDS.put(
                "run",
                List.of(
                        "This is what `node file.js` does: the module shares the only loop",
                        "with everything else of this process. While it computes, no timer",
                        "fires, no message arrives, no request is answered.",
                        "Waiting costs nothing here; computing costs everybody."));
        KINDS.put(
                "worker run",
                List.of(
                        "A worker is a second loop in the same process: it starts in milliseconds",
                        "and computes beside the shop's loop. What you send is copied, also here:",
                        "only a SharedArrayBuffer is one memory, and only a transfer moves bytes.",
                        "The heap, the process and its limits are common: what ends the process",
                        "ends every worker. An error that nobody catches ends its worker only."));
        KINDS.put(
                "worker send",
                List.of(
                        "postMessage clones: the other side gets a value of its own, with dates,",
                        "maps and cycles intact, and never a reference to yours. It returns at",
                        "once; the message is handed out when the other loop has time."));
        KINDS.put(
                "worker terminate",
                List.of(
                        "Between threads there are no signals: nothing asks a worker to end, it",
                        "can only be stopped. terminate() works in an endless loop, too, and no",
                        "finally of the worker runs. What it shared stays as it was, half-written",
                        "perhaps; what it held of the outside world is not given back by itself."));
    }

    static {
        OUTCOMES.put(
                ProcessFact.NotStarted.class,
                List.of(
                        "A program that cannot be started is an 'error' event, a moment later.",
                        "Without a listener for it, that event ends the whole Node process.",
                        "There is no 'exit', because there never was a process; and Node",
                        "says ENOENT both for a missing program and for a missing --cwd."));
        OUTCOMES.put(
                ModuleFact.Rejected.class,
                List.of("A module is compiled before anything is started: a mistake costs no process."));
        OUTCOMES.put(
                ProcessFact.Overflowed.class,
                List.of(
                        "exec keeps everything in memory, so it must stop somewhere: maxBuffer,",
                        "1 MiB of each stream, counted in bytes. Exactly that much passes.",
                        "One byte more ends the child with killSignal and the callback gets",
                        "ERR_CHILD_PROCESS_STDIO_MAXBUFFER together with what was kept."));
        OUTCOMES.put(
                ProcessFact.TimedOut.class,
                List.of(
                        "timeout signals the process that was started. With a shell between,",
                        "that is the shell: what it started becomes an orphan, runs on, and",
                        "may hold the pipe open, so that 'close' comes much later than 'exit'.",
                        "execfile, or `exec` as the first word of the line, leaves no shell."));
        OUTCOMES.put(PoolFact.Failed.class, PoolWhy.FAILED);
        OUTCOMES.put(ClusterFact.RespawnStopped.class, ClusterWhy.STOPPED);
        OUTCOMES.put(PoolFact.Refused.class, PoolWhy.REFUSED);
        OUTCOMES.put(
                LoopFact.Uncaught.class,
                List.of(
                        "An error that nobody catches ends its process with code 1, and no",
                        "other: that is what a process of its own is for. The parent sees an",
                        "'exit', not the error; who waits for an answer must listen to both."));
        OUTCOMES.put(
                WorkerFact.Failed.class,
                List.of(
                        "An error that nobody catches in a worker ends that worker, exit 1, and",
                        "comes to its maker as 'error', before 'exit'. With a listener for it the",
                        "process lives on; without one the error is the maker's own, and ends it.",
                        "A fork would have kept it to itself; with run there is nobody to survive."));
    }

    private Why() {}

    /** The paragraphs for this run. */
    public static List<Line> of(Typed typed, Story story) {
        Block block = new Block();
        OUTCOMES.forEach((kind, sentences) -> {
            boolean happened = story.entries().stream().anyMatch(entry -> isOutcome(entry, kind));
            if (happened && !typed.is("compare")) { // where errors are made on purpose
                say(block, sentences);
            }
        });
        if (typed.has("--sync")) {
            say(block, SYNC);
        }
        say(block, PoolWhy.of(typed));
        say(block, ClusterWhy.of(typed));
        say(block, KINDS.getOrDefault(typed.command(), List.of()));
        return block.lines();
    }

    /** What nobody caught in a worker is told by the worker's failure. */
    private static boolean isOutcome(Entry entry, Class<? extends Fact> kind) {
        boolean inWorker = entry.origin().threadId() > 0;
        return kind.isInstance(entry.fact()) && !(inWorker && entry.fact() instanceof LoopFact.Uncaught);
    }

    private static void say(Block block, List<String> sentences) {
        sentences.forEach(sentence -> block.say("why", Line.text(sentence)));
    }
}
