package dev.forkshop.workbench.measure.crossing;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.workbench.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A forked process, which has no memory in common with us: bytes are copied into its channel and out of it. A channel
 * takes 64 MiB in one message, so more than {@link #PIECE} bytes go in several.
 */
public final class ProcessReceiver implements Receiver {
    private static final int PIECE = 16 << 20;

    private final Session session;
    private final String line;
    private final Answers answers = new Answers();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private ChildProcess child;

    public ProcessReceiver(Session session, String line) {
        this.session = session;
        this.line = line;
    }

    @Override
    public List<Way> ways() {
        return List.of(Way.COPY);
    }

    @Override
    public CompletableFuture<Void> start() {
        ForkOptions options = ForkOptions.defaults().silent(true).serialization("advanced");
        child = ChildProcesses.fork("Touch", List.of(), options);
        session.runs().pin(child.startedFact());
        session.children().add(child, line);
        child.onMessage(answer -> answers.answered());
        child.onError(answers::gone);
        child.onClose((code, signal) -> {
            answers.gone(new IllegalStateException("the process ended with exit code " + code));
            gone.complete(null);
        });
        return post(new byte[1]);
    }

    private CompletableFuture<Void> post(byte[] data) {
        int pieces = (data.length + PIECE - 1) / PIECE;
        CompletableFuture<Void> answered = answers.await(pieces);
        for (int from = 0; from < data.length; from += PIECE) {
            child.send(Map.of("data", Arrays.copyOfRange(data, from, Math.min(data.length, from + PIECE))));
        }
        return answered;
    }

    @Override
    public CompletableFuture<Void> send(Way way, int bytes) {
        byte[] data = new byte[bytes];
        Journal journal = session.journal();
        long began = journal.append(new MemoryFact.Crossing(way.toString(), bytes));
        return post(data)
                .thenRun(
                        () -> journal.append(new MemoryFact.Crossed(way.toString(), data.length, data[0] != 0), began));
    }

    @Override
    public CompletableFuture<Void> end() {
        if (child == null) {
            return CompletableFuture.completedFuture(null); // it could not even be started
        }
        child.kill("SIGKILL");
        return gone;
    }
}
