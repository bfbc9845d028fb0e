package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.CrossingRow;
import dev.forkshop.workbench.explain.CrossingTable;
import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.measure.crossing.ProcessReceiver;
import dev.forkshop.workbench.measure.crossing.Receiver;
import dev.forkshop.workbench.measure.crossing.Way;
import dev.forkshop.workbench.measure.crossing.WorkerReceiver;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** {@code crossing}: sends the same bytes to a worker by copy, by transfer and shared, and compares what that costs. */
public final class CrossingCommand implements Command {
    private static final int MIB = 1 << 20;
    private static final int MOST_MIB = 256;
    private static final int MOST_TIMES = 30; // a worker's messages are told one by one up to a hundred

    private final IntSupplier columns;

    /** @param columns how wide the screen is */
    public CrossingCommand(IntSupplier columns) {
        this.columns = columns;
    }

    @Override
    public Usage usage() {
        return Usage.of("crossing", Groups.PROGRAMS, "send 64 MiB to a worker: copied, transferred, shared; compare")
                .example("crossing", "what each way costs, and what the sender has afterwards")
                .example("crossing 1000", "of a small message all three cost the same")
                .example("crossing --to fork", "to another process there is only the copy")
                .option("--mib", "N", "so many MiB instead (at most " + MOST_MIB + ")")
                .option("--times", "N", "how often in each way (default: 5); the figures are medians")
                .option("--to", "WHOM", "worker or fork (default: worker)", Usage.Values.OWN)
                .flag("--json", "the figures as JSON, each time of them")
                .optional("BYTES", "how many bytes (default: 67108864)", Usage.Values.NONE)
                .detail("answered: until the receiver had the bytes, wrote into the first one, and its answer was "
                        + "here. loop held: how long sending kept the sender's loop. left here: the sender's "
                        + "byteLength afterwards. written there: whether the sender sees what the receiver wrote.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return List.of("worker", "fork");
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        int bytes = bytes(arguments);
        int times = times(arguments);
        Receiver receiver = receiver(arguments.text("--to").orElse("worker"), session, job);
        session.getReady().get();
        long before = session.journal().last();
        boolean json = arguments.has("--json");
        Output output = json ? line -> {} : job::line;
        try {
            perform(receiver, new Load(bytes, times), before, output, session, job);
        } finally {
            session.loop().submit(receiver::end).thenCompose(ending -> ending).get();
        }
        Typed typed = ProgramRun.typed("crossing", arguments);
        int status = job.interrupted() ? Shell.INTERRUPTED : Shell.OK;
        PastRun run = new PastRun(job.text(), typed, session.runs().since(before), status);
        session.runs().add(run);
        new Telling(session).of(run, json).forEach(job::line);
        return status;
    }

    // ---- what was asked for

    /** How many bytes, and how often. */
    private record Load(int bytes, int times) {}

    private static int bytes(Arguments arguments) {
        if (arguments.has("--mib")) {
            return checked(arguments.number("--mib", 1).orElseThrow() * MIB);
        }
        return arguments.word(0).map(CrossingCommand::parse).orElse(64 * MIB);
    }

    private static int parse(String text) {
        try {
            return checked(Long.parseLong(text.replaceAll("[_,]", "")));
        } catch (NumberFormatException notANumber) {
            throw new UsageError("'" + text + "' is no number of bytes", "try crossing 1000, or crossing --mib 8");
        }
    }

    private static int checked(long bytes) {
        if (bytes < 1 || bytes > (long) MOST_MIB * MIB) {
            throw new UsageError(
                    "crossing sends 1 to " + MOST_MIB * MIB + " bytes, not " + bytes, "try crossing --mib " + MOST_MIB);
        }
        return (int) bytes;
    }

    private static int times(Arguments arguments) {
        long times = arguments.number("--times", 1).orElse(5L);
        if (times > MOST_TIMES) {
            throw new UsageError("--times is at most " + MOST_TIMES, "try --times " + MOST_TIMES);
        }
        return (int) times;
    }

    private static Receiver receiver(String whom, Session session, Job job) {
        return switch (whom) {
            case "worker" -> new WorkerReceiver(session, job.text());
            case "fork" -> new ProcessReceiver(session, job.text());
            default ->
                throw new UsageError(
                        "bytes are sent to a worker or a fork, not to '" + whom + "'", "try crossing --to fork");
        };
    }

    // ---- what is done

    /** Each row is shown as soon as it is measured. */
    private void perform(Receiver receiver, Load load, long before, Output output, Session session, Job job)
            throws InterruptedException, ExecutionException {
        CrossingTable table = new CrossingTable(columns.getAsInt());
        table.head().forEach(output::line);
        await(session, job, receiver::start);
        for (Way way : receiver.ways()) {
            for (int i = 0; i < load.times() && !job.interrupted(); i++) {
                await(session, job, () -> receiver.send(way, load.bytes()));
            }
            CrossingRow.of(session.journal().since(before)).stream()
                    .filter(row -> row.way().equals(way.toString()))
                    .flatMap(row -> table.row(row).stream())
                    .forEach(output::line);
        }
    }

    private static void await(Session session, Job job, Supplier<CompletableFuture<Void>> work)
            throws InterruptedException, ExecutionException {
        CompletableFuture<Void> done = session.loop().submit(work).thenCompose(begun -> begun);
        if (job.awaitOrInterrupt(done)) {
            done.get();
        }
    }
}
