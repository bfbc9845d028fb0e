package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A comparison of ways to start something, as far as their start goes: one file that is the main program, the worker and
 * the child, for Node and as a module.
 */
final class CompareCode {
    private static final Map<String, String> JS = new LinkedHashMap<>();
    private static final Map<String, String> JAVA = new LinkedHashMap<>();

    static {
        JS.put("exec", "(reply) => exec('echo here', reply)");
        JS.put("execfile", "(reply) => execFile('echo', ['here'], reply)");
        JS.put("spawn", "(reply) => spawn('echo', ['here']).stdout.once('data', reply)");
        JS.put("fork", "(reply) => fork(__filename).once('message', reply)");
        JS.put("cluster", "(reply) => cluster.fork().once('message', reply)");
        JS.put("worker", "(reply) => new Worker(__filename).once('message', reply)");
        JAVA.put("exec", "exec(\"echo here\", (error, stdout, stderr) -> reply.run());");
        JAVA.put("execfile", "execFile(\"echo\", List.of(\"here\"), (error, stdout, stderr) -> reply.run());");
        JAVA.put("spawn", "spawn(\"echo\", List.of(\"here\")).stdout().onData(piece -> reply.run());");
        JAVA.put("fork", "fork(FILE, CHILD).onMessage(message -> reply.run());");
        JAVA.put("cluster", "Cluster.fork().onMessage(message -> reply.run());");
        JAVA.put("worker", "new Worker(FILE, WorkerOptions.defaults().argv(CHILD)).onMessage(message -> reply.run());");
    }

    private static final String JS_PROGRAM = """
            const { exec, execFile, spawn, fork } = require('node:child_process');
            const cluster = require('node:cluster');
            const { Worker, isMainThread, parentPort } = require('node:worker_threads');
            const { performance } = require('node:perf_hooks');

            const ways = {
            <<WAYS>>};

            if (!isMainThread) parentPort.postMessage('here');
            else if (process.send) process.send('here', () => process.disconnect());
            else compare();

            async function compare() {
              const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
              for (let round = 0; round <= 5; round++) {
                for (const way in ways) {
                  const start = performance.now();
                  await new Promise(ways[way]);
                  if (round > 0) times[way].push(performance.now() - start); // the first of everything is slower
                }
              }
              for (const way in ways) {
                const sorted = times[way].sort((a, b) => a - b);
                console.log(way.padEnd(9), sorted[2].toFixed(1), 'ms, between', sorted[0].toFixed(1), 'and', sorted[4].toFixed(1));
              }
            }
            """;
    private static final String JAVA_PROGRAM = """
            import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
            import static dev.forkshop.runtime.module.Globals.*;

            import dev.forkshop.runtime.cluster.*;
            import dev.forkshop.runtime.workerthreads.Worker;
            import dev.forkshop.runtime.workerthreads.WorkerOptions;
            import java.util.*;

            // A module: keep it as Shown.java, then: run ./Shown.java
            class Shown {
                static final List<String> WAYS = List.of(<<NAMES>>);
                static final List<String> CHILD = List.of("child");
                static final String FILE = process.argv().get(1);
                static final Map<String, List<Double>> times = new TreeMap<>();

                public static void main(String[] arguments) {
                    if (arguments.length > 0) {
                        process.send("here");
                    } else {
                        Cluster.setupPrimary(ClusterSettings.none().exec(FILE).args(CHILD));
                        next(0);
                    }
                }

                static void start(String way, Runnable reply) {
                    switch (way) {
            <<CASES>>        }
                }

                static void next(int number) {
                    if (number == 6 * WAYS.size()) {
                        tell();
                        return;
                    }
                    String way = WAYS.get(number % WAYS.size());
                    long start = process.hrtime();
                    start(way, () -> {
                        times.computeIfAbsent(way, w -> new ArrayList<>()).add((process.hrtime() - start) / 1e6);
                        next(number + 1);
                    });
                }

                static void tell() {
                    times.forEach((way, all) -> {
                        List<Double> sorted = all.stream().skip(1).sorted().toList(); // the first of everything is slower
                        console.log(way, sorted.get(2), "ms, between", sorted.get(0), "and", sorted.get(4));
                    });
                    Cluster.disconnect(); // its workers stay until they are told to go
                }
            }
            """;

    private CompareCode() {}

    static String js(Typed typed) {
        String ways = ways(typed).stream()
                .map(way -> "  " + way + ": " + JS.get(way) + ",\n")
                .collect(Collectors.joining());
        return Template.fill(JS_PROGRAM, Map.of("WAYS", ways));
    }

    static String java(Typed typed) {
        List<String> ways = ways(typed);
        String cases = ways.stream()
                .map(way -> " ".repeat(12) + "case " + Literal.java(way) + " -> " + JAVA.get(way) + "\n")
                .collect(Collectors.joining());
        String names = ways.stream().map(Literal::java).collect(Collectors.joining(", "));
        return Template.fill(JAVA_PROGRAM, Map.of("CASES", cases, "NAMES", names));
    }

    /** Those that were asked for, each once. */
    private static List<String> ways(Typed typed) {
        List<String> ways = new ArrayList<>();
        for (String word : typed.words()) {
            ways.addAll(
                    switch (word) {
                        case "all" -> JS.keySet();
                        case "child" -> List.of("fork");
                        default -> List.of(word);
                    });
        }
        return ways.stream().distinct().toList();
    }
}
