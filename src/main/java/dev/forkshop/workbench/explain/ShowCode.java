package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A command as a complete program that does the same: in JavaScript for Node, in Java with this runtime. */
public final class ShowCode {
    private static final List<String> COMMANDS = List.of(
            "exec",
            "execfile",
            "spawn",
            "fork",
            "run",
            "places",
            "serve",
            "crossing",
            "compare",
            "worker run",
            "worker send",
            "worker terminate",
            "pool up",
            "pool run",
            "cluster up");

    /** Where the sources of a module can be found by its name. */
    public record Sources(Function<String, Optional<String>> js, Function<String, Optional<String>> java) {}

    private final Sources sources;

    public ShowCode(Sources sources) {
        this.sources = sources;
    }

    /** Whether there is code for this command. */
    public static boolean knows(String command) {
        return COMMANDS.contains(command);
    }

    /** A program for Node. */
    public String js(Typed typed) {
        if (isWorker(typed)) {
            return new WorkerJs(typed, sources.js().apply(WorkerWords.module(typed))).text();
        }
        if (isPool(typed)) {
            return new PoolJs(typed, sources.js().apply(typed.subject())).text();
        }
        if (typed.is("compare")) {
            return CompareCode.js(typed);
        }
        if (typed.is("cluster up")) {
            return new ClusterCode(typed).js(sources.js().apply(typed.subject()));
        }
        boolean needsModule = typed.is("fork", "run", "places", "serve");
        return new JsCode(typed, needsModule ? sources.js().apply(typed.subject()) : Optional.empty()).text();
    }

    /** A program in Java; of {@code run}, {@code places} and {@code serve} it is the module itself. */
    public String java(Typed typed) {
        if (isWorker(typed)) {
            return new WorkerJava(
                            typed,
                            sources.java().apply(WorkerWords.module(typed)).orElse(""))
                    .text();
        }
        if (typed.is("cluster up")) {
            return new ClusterCode(typed).java();
        }
        if (typed.is("compare")) {
            return CompareCode.java(typed);
        }
        if (typed.is("crossing")) {
            return CrossingJava.text(typed);
        }
        if (isPool(typed)) {
            return new PoolJava(typed, sources.java().apply(typed.subject()).orElse("")).text();
        }
        return typed.is("run", "places", "serve")
                ? sources.java().apply(typed.subject()).orElse("")
                : new JavaCode(typed).text();
    }

    private static boolean isWorker(Typed typed) {
        return typed.command().startsWith("worker ");
    }

    private static boolean isPool(Typed typed) {
        return typed.command().startsWith("pool ");
    }
}
