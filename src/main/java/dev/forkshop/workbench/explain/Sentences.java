package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One sentence for each kind of fact. Who saw it and when stands beside it, and is not repeated here. */
public final class Sentences {
    private static final Map<Class<?>, Function<Fact, Line.Builder>> TABLE = new HashMap<>();

    static {
        processes();
        lives();
        channels();
        loops();
        modules();
        workers();
        memory();
        pools();
        LoadSentences.addTo(TABLE);
        ClusterSentences.tell();
        PlaceSentences.addTo(TABLE);
        CompareSentences.tell();
        HttpSentences.tellAll();
    }

    private Sentences() {}

    /** The fact in words. */
    public static Line of(Fact fact) {
        return TABLE.get(fact.getClass()).apply(fact).line();
    }

    /** The kinds of fact that have a sentence. */
    static Set<Class<?>> kinds() {
        return TABLE.keySet();
    }

    static <F extends Fact> void tell(Class<F> kind, Function<F, Line.Builder> sentence) {
        TABLE.put(kind, fact -> sentence.apply(kind.cast(fact)));
    }

    private static void processes() {
        tell(
                ProcessFact.Started.class,
                f -> pid(f.pid()).text(" started by " + f.method() + ": " + commandLine(f.file(), f.arguments())));
        tell(
                ProcessFact.SpareTaken.class,
                f -> pid(f.pid())
                        .text(" was ready: a spare JVM, started ")
                        .duration(f.ageNanos())
                        .text(" before"));
        tell(
                ProcessFact.NotStarted.class,
                f -> Line.of()
                        .text(f.method() + " could not start " + f.file() + ": ")
                        .bad(f.message()));
        tell(
                ProcessFact.Output.class,
                f -> pid(f.pid()).text(" wrote ").bytes(f.bytes()).text(" bytes to " + f.stream()));
        tell(
                ProcessFact.OutputEnded.class,
                f -> pid(f.pid())
                        .text(" ended " + f.stream() + " after ")
                        .bytes(f.bytes())
                        .text(" bytes in ")
                        .number(f.pieces())
                        .text(f.pieces() == 1 ? " piece" : " pieces"));
        tell(
                ProcessFact.InputEnded.class,
                f -> pid(f.pid()).text(" was given ").bytes(f.bytes()).text(" bytes of input and its end"));
    }

    private static void lives() {
        tell(ProcessFact.Signalled.class, Sentences::signalled);
        tell(ProcessFact.TimedOut.class, f -> pid(f.pid()).text(" had " + f.millis() + " ms, and they are over"));
        tell(ProcessFact.Aborted.class, f -> pid(f.pid()).text(" was aborted: " + f.reason()));
        tell(
                ProcessFact.Overflowed.class,
                f -> pid(f.pid())
                        .text(String.format(" wrote more to %s than the %,d bytes kept", f.stream(), f.limit())));
        tell(ProcessFact.Exited.class, f -> pid(f.pid()).text(" ended " + ending(f.code(), f.signal())));
        tell(ProcessFact.Closed.class, f -> pid(f.pid()).text(" is closed: it has ended and so have its streams"));
    }

    private static Line.Builder signalled(ProcessFact.Signalled fact) {
        String outcome = fact.delivered() ? " was sent " : " is not there for ";
        return pid(fact.pid()).text(outcome + fact.signal() + " (" + fact.reason() + ")");
    }

    private static void channels() {
        tell(
                ChannelFact.Opened.class,
                f -> Line.of().text("channel to ").pid(f.peer()).text(" is open, serialization " + f.serialization()));
        tell(
                ChannelFact.Sent.class,
                f -> message(f.sequence(), "to", f.peer(), f.preview())
                        .text(", ")
                        .bytes(f.bytes())
                        .text(" bytes"));
        tell(
                ChannelFact.Received.class,
                f -> message(f.sequence(), "from", f.peer(), f.preview())
                        .text(", ")
                        .bytes(f.bytes())
                        .text(" bytes"));
        tell(ChannelFact.SentMore.class, f -> more(f.messages(), "to", f.peer(), f.bytes()));
        tell(ChannelFact.ReceivedMore.class, f -> more(f.messages(), "from", f.peer(), f.bytes()));
        tell(
                ChannelFact.HandleSent.class,
                f -> Line.of()
                        .text("with message " + f.sequence() + " a " + f.type() + " goes to ")
                        .pid(f.peer())
                        .text(", the descriptor itself"));
        tell(
                ChannelFact.HandleReceived.class,
                f -> Line.of()
                        .text("with message " + f.sequence() + " a " + f.type() + " came from ")
                        .pid(f.peer())
                        .text(", open as it was there"));
        tell(
                ChannelFact.Failed.class,
                f -> Line.of()
                        .text("channel to ")
                        .pid(f.peer())
                        .text(" failed: ")
                        .bad(f.code() + " " + f.message()));
        tell(
                ChannelFact.Closed.class,
                f -> Line.of().text("channel to ").pid(f.peer()).text(" is closed"));
    }

    private static Line.Builder more(long messages, String direction, long peer, long bytes) {
        return Line.of()
                .number(messages)
                .text(" more messages " + direction + " ")
                .pid(peer)
                .text(", ")
                .bytes(bytes)
                .text(" bytes");
    }

    private static Line.Builder message(long sequence, String direction, long peer, String preview) {
        return Line.of()
                .text("message " + sequence + " " + direction + " ")
                .pid(peer)
                .text(" " + preview);
    }

    private static void loops() {
        tell(LoopFact.Started.class, f -> Line.of().text("loop " + f.name() + " began to turn"));
        tell(
                LoopFact.Held.class,
                f -> Line.of().text("one callback held the loop for ").duration(f.nanos()));
        tell(
                LoopFact.Observed.class,
                f -> Line.of()
                        .text("in ")
                        .duration(f.nanos())
                        .text(" the loop was held for ")
                        .duration(f.longest())
                        .text(" at most"));
        tell(LoopFact.Uncaught.class, f -> Line.of().text("nobody caught ").bad(f.name() + ": " + f.message()));
        tell(LoopFact.Ended.class, f -> Line.of().text("loop " + f.name() + " ended"));
    }

    private static void modules() {
        tell(
                ModuleFact.Compiled.class,
                f -> Line.of().text(f.module() + " compiled in ").duration(f.nanos()));
        tell(
                ModuleFact.Cached.class,
                f -> Line.of()
                        .text(f.module() + " was compiled before; found in ")
                        .duration(f.nanos()));
        tell(
                ModuleFact.Rejected.class,
                f -> Line.of().text(f.module() + " does not compile: ").bad(f.complaint()));
        tell(ModuleFact.Started.class, f -> Line.of().text(f.module() + " runs in the " + f.place()));
        tell(ModuleFact.Waits.class, f -> Line.of().text(f.module() + " waits: only its channel keeps it alive"));
        tell(ModuleFact.Stopped.class, f -> Line.of().text(f.module() + " was interrupted and stopped where it was"));
        tell(ModuleFact.Ended.class, f -> Line.of().text(f.module() + " is done, exit " + f.code()));
    }

    private static void workers() {
        tell(
                WorkerFact.Started.class,
                f -> bytes(
                        worker(f).text(" started: " + f.module() + (f.name().isEmpty() ? "" : " as " + f.name())),
                        f.copied(),
                        f.moved(),
                        f.shared()));
        tell(WorkerFact.Online.class, f -> worker(f).text(" is online"));
        tell(
                WorkerFact.Posted.class,
                f -> bytes(
                        worker(f).text((f.toWorker() ? " was sent " : " sent ") + f.preview()),
                        f.copied(),
                        f.moved(),
                        f.shared()));
        tell(
                WorkerFact.Delivered.class,
                f -> worker(f).text((f.toWorker() ? " got" : "'s parent got") + " message " + f.sequence()));
        tell(
                WorkerFact.PostedMore.class,
                f -> worker(f)
                        .text((f.toWorker() ? " was sent " : " sent ") + f.messages() + " more messages, ")
                        .bytes(f.copied())
                        .text(" bytes copied"));
        tell(WorkerFact.Failed.class, f -> worker(f).text(" failed: ").bad(f.name() + ": " + f.message()));
        tell(WorkerFact.Terminated.class, f -> worker(f).text(" was told to stop, whatever it does"));
        tell(WorkerFact.Exited.class, f -> worker(f).text(" is gone, exit " + f.code()));
    }

    private static Line.Builder worker(WorkerFact fact) {
        return Line.of().text("worker ").tid(fact.threadId());
    }

    private static Line.Builder bytes(Line.Builder line, long copied, long moved, long shared) {
        line.text(", ").bytes(copied).text(" bytes copied");
        if (moved > 0) {
            line.text(", ").bytes(moved).text(" moved");
        }
        return shared == 0 ? line : line.text(", ").bytes(shared).text(" shared");
    }

    private static void memory() {
        tell(
                MemoryFact.Shared.class,
                f -> Line.of()
                        .bytes(f.bytes())
                        .text(" bytes of shared memory made, at most ")
                        .bytes(f.maxBytes()));
        tell(
                MemoryFact.Grown.class,
                f -> Line.of()
                        .text("shared memory grew from ")
                        .bytes(f.from())
                        .text(" to ")
                        .bytes(f.to()));
        tell(
                MemoryFact.Waited.class,
                f -> Line.of()
                        .text("Atomics.wait held the thread for ")
                        .duration(f.nanos())
                        .text(": " + f.result()));
        tell(
                MemoryFact.Crossing.class,
                f -> Line.of().bytes(f.bytes()).text(" bytes are about to leave by " + f.way()));
        tell(
                MemoryFact.Crossed.class,
                f -> Line.of()
                        .text(f.way() + " is answered: the sender has ")
                        .bytes(f.left())
                        .text(" bytes, and what was written there shows " + (f.seen() ? "here" : "only there")));
    }

    private static void pools() {
        tell(
                PoolFact.Opened.class,
                f -> Line.of()
                        .text("pool " + f.pool() + " opened for " + f.module() + ", " + threads(f.least(), f.most())));
        tell(
                PoolFact.Done.class,
                f -> Line.of()
                        .text(f.task() + " done by worker " + f.threadId() + ": waited ")
                        .duration(f.queuedNanos())
                        .text(", ran ")
                        .duration(f.ranNanos()));
        tell(PoolFact.Failed.class, f -> Line.of().text(f.task() + " failed: ").bad(f.error()));
        tell(
                PoolFact.Refused.class,
                f -> Line.of().text(f.task() + " refused: " + f.waiting() + " tasks wait already"));
        tell(
                PoolFact.WorkerLeft.class,
                f -> Line.of().text("worker " + f.threadId() + " left pool " + f.pool() + ": " + f.reason()));
        tell(
                PoolFact.Settled.class,
                f -> Line.of()
                        .number(f.tasks())
                        .text(" tasks of pool " + f.pool() + " settled in ")
                        .duration(f.nanos())
                        .text(", " + f.done() + " of them done, " + f.most() + " at a time at most"));
        tell(PoolFact.Closed.class, f -> Line.of().text("pool " + f.pool() + " closed after " + f.tasks() + " tasks"));
    }

    private static String threads(int least, int most) {
        return least == most ? least + (least == 1 ? " thread" : " threads") : least + " to " + most + " threads";
    }

    private static Line.Builder pid(long pid) {
        return Line.of().pid(pid);
    }

    /** A program and its arguments as they would be typed; of a JVM of ours only what it runs. */
    static String commandLine(String file, List<String> started) {
        int main = started.indexOf("dev.forkshop.Main");
        List<String> arguments = main < 0 ? started : started.subList(main + 1, started.size());
        if (main >= 0) {
            return String.join(" ", arguments);
        }
        return arguments.isEmpty() ? file : file + " " + String.join(" ", arguments);
    }

    /** How a process ended: {@code with exit code 3}, {@code by SIGTERM}. */
    static String ending(Integer code, String signal) {
        return signal == null ? "with exit code " + code : "by " + signal;
    }
}
