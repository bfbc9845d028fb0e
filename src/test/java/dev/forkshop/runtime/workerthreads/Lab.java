package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.module.ModuleHome;
import dev.forkshop.runtime.module.Modules;
import dev.forkshop.testing.TestLoop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A main loop that makes workers of source text, and writes down what they tell. */
final class Lab {
    private static final Path FOLDER = Path.of("target", "test-workers");

    final List<Object> events = new ArrayList<>();

    /** Runs the program as a main thread would, until nothing holds its loop. */
    static Journal run(Consumer<Lab> program) {
        return TestLoop.run(() -> {
            EventLoop loop = EventLoop.current();
            new Modules(new ModuleHome(List.of(FOLDER), FOLDER.resolve("cache"), List.of()), loop.journal()).use(loop);
            program.accept(new Lab());
        });
    }

    /** The events of one worker whose main has this body. */
    static List<Object> eventsOf(String body) {
        return eventsOf(body, WorkerOptions.defaults(), worker -> {});
    }

    static List<Object> eventsOf(String body, WorkerOptions options, Consumer<Worker> more) {
        List<List<Object>> events = new ArrayList<>();
        run(lab -> {
            Worker worker = lab.worker(body, options);
            more.accept(worker);
            events.add(lab.events);
        });
        return events.get(0);
    }

    Worker worker(String body) {
        return worker(body, WorkerOptions.defaults());
    }

    Worker worker(String body, WorkerOptions options) {
        Worker worker = silent(body, options);
        worker.onOnline(() -> events.add("online"));
        worker.onMessage(message -> events.add("message " + message));
        worker.onError(error -> events.add("error " + said(error)));
        worker.onExit(code -> events.add("exit " + code));
        return worker;
    }

    /** A worker that nobody listens to. */
    Worker silent(String body, WorkerOptions options) {
        return new Worker(source(body), options.source());
    }

    static String source(String body) {
        return """
                import static dev.forkshop.runtime.module.Globals.*;
                import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;
                import dev.forkshop.runtime.memory.*;
                import dev.forkshop.runtime.workerthreads.*;
                import java.util.*;
                class Task {
                    static int n;
                    static void spin() { while (true) { n++; } }
                    static int deep(int depth) { return deep(depth + 1) + 1; }
                    static String source(String body) { return "import static dev.forkshop.runtime.module.Globals.*; import static dev.forkshop.runtime.workerthreads.WorkerThreads.*; import dev.forkshop.runtime.memory.*; import dev.forkshop.runtime.workerthreads.*; class Inner { public static void main(String[] a) throws Exception { " + body + " } }"; }
                    public static void main(String[] args) throws Throwable { %s }
                }
                """.formatted(body);
    }

    /** What it answers, or Node's line of what it throws. */
    static String said(Supplier<?> what) {
        try {
            Object answer = what.get();
            return answer instanceof Message message ? message.toString() : String.valueOf(answer);
        } catch (NodeError | JsError e) {
            return said(e);
        }
    }

    static String said(Throwable error) {
        return error instanceof NodeError coded
                ? coded.name() + " " + coded.code()
                : ((JsError) error).name() + ": " + error.getMessage();
    }
}
