package dev.forkshop.workbench.script;

import dev.forkshop.runtime.module.LiveModule;
import dev.forkshop.workbench.command.Interpreter;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.command.Suggestion;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Live Java at the prompt. JShell compiles on the thread that evaluates, one text at a time; what is called runs on the
 * shop's loop, where {@code fork} and its callbacks belong, and Ctrl-C stops it there without losing anything. JShell is
 * loaded when the first line of Java comes, or by {@link #warmUp}. Any thread.
 */
public final class LiveJava implements Interpreter {
    /** A text without any of these is not worth waiting for JShell to say whether it goes on. */
    private static final Pattern MAY_GO_ON = Pattern.compile("[({\\[\"/]");

    private final Session session;
    private final IntConsumer leave;
    private final LiveOutput output = new LiveOutput();
    private final ReentrantLock evaluating = new ReentrantLock();
    private final List<String> compiled = new CopyOnWriteArrayList<>();
    private CompletableFuture<JavaPrompt> prompt;

    /** @param leave ends the sitting with this status: what {@code process.exit} means at a prompt */
    public LiveJava(Session session, IntConsumer leave) {
        this.session = session;
        this.leave = leave;
    }

    @Override
    public void warmUp() {
        prompt();
    }

    private synchronized CompletableFuture<JavaPrompt> prompt() {
        if (prompt == null) {
            prompt = new CompletableFuture<>();
            CompletableFuture<JavaPrompt> opening = prompt;
            Thread thread = new Thread(() -> open(opening), "live java");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
        return prompt;
    }

    private void open(CompletableFuture<JavaPrompt> opening) {
        try {
            LiveModule module = session.loop()
                    .submit(() -> LiveModule.open("java", output.options(session.directory()), leave))
                    .get();
            session.loop().submit(() -> LiveObjects.use(session)).get();
            opening.complete(JavaPrompt.open(session.loop(), module));
        } catch (Throwable failed) { // whoever waits is told
            opening.completeExceptionally(failed);
        }
    }

    private JavaPrompt ready(Job job) throws InterruptedException {
        try {
            CompletableFuture<JavaPrompt> opening = prompt();
            if (!opening.isDone()) {
                job.progress("Java is being loaded");
            }
            return opening.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("live Java cannot be had here: " + failed.getCause(), failed.getCause());
        } finally {
            job.progress("");
        }
    }

    @Override
    public OptionalInt evaluate(String text, boolean perhapsCommand, Job job) throws InterruptedException {
        JavaPrompt java = ready(job);
        job.onInterrupt(java::interrupt);
        evaluating.lock();
        try {
            output.to(job);
            Typed typed = new Typed(text);
            boolean mayBeNone = perhapsCommand && !java.knows(text.strip().split("\\W")[0]);
            Optional<Evaluation> last = java.evaluate(text, job::interrupted, outcome -> {
                typed.add(outcome);
                if (!mayBeNone || !outcome.vague()) {
                    outcome.lines().forEach(job::line);
                }
            });
            if (mayBeNone && last.filter(Evaluation::vague).isPresent()) {
                java.takeBack();
                return OptionalInt.empty();
            }
            boolean stopped = job.interrupted() || java.wasInterrupted();
            if (stopped) {
                job.line(Line.of()
                        .dim("  stopped; what was declared before is still there")
                        .line());
            }
            compiled.addAll(stopped ? List.of() : typed.compiled());
            boolean failed = last.filter(Evaluation::failed).isPresent();
            return OptionalInt.of(stopped ? Shell.INTERRUPTED : failed ? Shell.FAILED : Shell.OK);
        } finally {
            evaluating.unlock();
        }
    }

    @Override
    public boolean goesOn(String text) {
        return (isOpen() || MAY_GO_ON.matcher(text).find()) && whenOpen().goesOn(text);
    }

    private synchronized boolean isOpen() {
        return prompt != null && prompt.isDone();
    }

    private JavaPrompt whenOpen() {
        return prompt().join();
    }

    @Override
    public List<String> compiled() {
        return List.copyOf(compiled);
    }

    @Override
    public List<Suggestion> completions(String upToCursor) {
        return whenOpen().completions(upToCursor);
    }

    @Override
    public List<Line> documentation(String upToCursor) {
        return whenOpen().documentation(upToCursor);
    }
}
