package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A comparison of places as a Node program: one file that is the main program, the worker and the child. */
final class PlacesJs {
    private static final String PROGRAM = """
            const { fork } = require('node:child_process');
            const { Worker, isMainThread } = require('node:worker_threads');
            const { performance, monitorEventLoopDelay } = require('node:perf_hooks');

            // The module. It is the same everywhere.
            function work() {
            MODULE}

            const messages = [MESSAGES];
            const places = { 'main loop': onTheMainLoop, 'worker thread': inAWorker, 'forked process': inAProcess };

            if (process.send || !isMainThread) work();
            else compare();

            async function compare() {
              for (const [name, place] of Object.entries(places)) {
                const delay = monitorEventLoopDelay({ resolution: 1 });
                delay.enable();
                await pause(); // its first sample
                const start = performance.now();
                let left = messages.length;
                await new Promise((resolve) => place(() => --left || resolve()));
                const wall = performance.now() - start;
                await pause(); // the last one
                console.log(name.padEnd(14), wall.toFixed(1), 'ms, loop held', (delay.max / 1e6).toFixed(1), 'ms');
              }
              process.exit();
            }

            function pause() {
              return new Promise((resolve) => setTimeout(resolve, 10));
            }

            function onTheMainLoop(answered) {
              process.send = answered; // a channel whose both ends are here
              work();
              for (const message of messages) process.emit('message', message);
              delete process.send;
            }

            function inAWorker(answered) {
              const worker = new Worker(__filenameDATA);
              worker.on('message', answered);
              for (const message of SENT) worker.postMessage(message);
            }

            function inAProcess(answered) {
              const child = fork(__filename);
              child.on('message', answered);
              for (const message of messages) child.send(message);
            }
            """;

    private PlacesJs() {}

    /** @param module its code, whole */
    static String text(Typed typed, String module) {
        List<String> sent = typed.all("--send");
        Optional<String> data = typed.text("--data");
        return PROGRAM.replace("MODULE", module.indent(2).replaceAll("(?m)^ +$", ""))
                .replace("MESSAGES", String.join(", ", messages(sent, data)))
                .replace(
                        "DATA",
                        data.map(json -> ", { workerData: " + json + " }").orElse(""))
                .replace("SENT", data.isPresent() ? "messages.slice(1)" : "messages");
    }

    private static List<String> messages(List<String> sent, Optional<String> data) {
        if (data.isEmpty()) {
            return sent.isEmpty() ? List.of("{}") : sent;
        }
        return Stream.concat(data.stream(), sent.stream()).toList();
    }
}
