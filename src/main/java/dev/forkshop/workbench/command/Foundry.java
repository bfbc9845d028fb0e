package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Servers in processes of their own, for as long as they are measured. On the job's thread; Ctrl-C ends them. */
final class Foundry implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Session session;
    private final Job job;
    private volatile ChildProcess child;
    private CompletableFuture<Void> gone = CompletableFuture.completedFuture(null);

    Foundry(Session session, Job job) {
        this.session = session;
        this.job = job;
        job.onInterrupt(this::kill);
    }

    /** Forks a module that listens; returns where. It tells its port by a message, or by the fact that it listens. */
    URI start(String module, List<String> arguments) throws InterruptedException, ExecutionException {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        try (Journal.Subscription facts = session.journal().subscribe("servers", entry -> heard(entry, port))) {
            session.loop().submit(() -> fork(module, arguments, port)).get();
            return URI.create("http://127.0.0.1:" + port.get(PATIENCE_SECONDS, TimeUnit.SECONDS) + "/");
        } catch (TimeoutException silent) {
            throw new IllegalStateException(module + " did not listen within " + PATIENCE_SECONDS + " s", silent);
        }
    }

    private Void fork(String module, List<String> arguments, CompletableFuture<Integer> port) {
        Map<String, String> env = new HashMap<>(System.getenv());
        env.putAll(Map.of("PORT", "0", "HOST", "127.0.0.1"));
        String file = session.modules().find(module, session.directory()).toString();
        CompletableFuture<Void> end = new CompletableFuture<>();
        ChildProcess forked =
                ChildProcesses.fork(file, arguments, ForkOptions.defaults().env(env));
        session.children().add(forked, job.text());
        forked.onMessage(message -> port.complete((int) message.integer("port")));
        forked.onError(port::completeExceptionally);
        forked.onExit((code, signal) -> {
            port.completeExceptionally(new IllegalStateException(module + " ended: " + code + " " + signal));
            end.complete(null);
        });
        child = forked;
        gone = end;
        return null;
    }

    private void heard(Entry entry, CompletableFuture<Integer> port) {
        ChildProcess known = child;
        boolean ours = known != null && entry.origin().pid() == known.pid();
        if (ours && entry.fact() instanceof HttpFact.Listening listening) {
            port.complete(listening.port());
        }
    }

    private void kill() {
        session.loop().execute(() -> {
            if (child != null) {
                child.kill("SIGTERM");
            }
        });
    }

    /** Ends the server, and waits for that. */
    void end() throws InterruptedException, ExecutionException {
        kill();
        gone.get();
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        end();
    }
}
