package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.Map;

/** A comparison of places as a Node program: one file that is the main program, the worker and the child. */
final class PlacesJs {
    private static final String PROGRAM = """
            const { fork } = require('node:child_process');
            const { Worker, isMainThread } = require('node:worker_threads');
            const { performance, monitorEventLoopDelay } = require('node:perf_hooks');

            // The module. It is the same everywhere.
            function work() {
            <<MODULE>>}

            <<GUARD>>const messages = [<<MESSAGES>>];
            const limit = <<LIMIT>>;
            // The main loop comes last: where the module never yields there, the program ends with it.
            const places = { 'worker thread': inAWorker, 'forked process': inAProcess, 'main loop': onTheMainLoop };

            let guard;
            if (process.send || !isMainThread) work();
            else compare();

            async function compare() {
              guard = new Worker(`(${theGuard})()`, { eval: true });
              for (const [name, place] of Object.entries(places)) {
                const delay = monitorEventLoopDelay({ resolution: 1 });
                delay.enable();
                await pause(10); // its first sample
                const start = performance.now();
                let left = messages.length;
                let stop;
                const answered = new Promise((resolve) => (stop = place(() => --left || resolve('ms,'))));
                const outcome = await Promise.race([answered, pause(limit)]);
                const wall = performance.now() - start;
                stop();
                await pause(10); // the last one
                const held = (delay.max / 1e6).toFixed(1);
                console.log(name.padEnd(14), wall.toFixed(1), outcome ?? 'ms, stopped,', 'loop held', held, 'ms');
              }
              process.exit();
            }

            function pause(millis) {
              return new Promise((resolve) => setTimeout(resolve, millis));
            }

            function onTheMainLoop(answered) {
              guard.postMessage(limit);
              process.send = answered; // a channel whose both ends are here
              work();
              for (const message of messages) process.emit('message', message);
              delete process.send;
              return () => guard.terminate();
            }

            // Kills this process where its main loop does not come back: a blocked loop can stop nothing, not even itself.
            function theGuard() {
              require('node:worker_threads').parentPort.on('message', (limit) => setTimeout(() => {
                require('node:fs').writeSync(1, 'main loop      stopped with its process: it does not yield\\n');
                process.kill(process.pid, 'SIGKILL');
              }, limit));
            }

            function inAWorker(answered) {
              const worker = new Worker(__filename<<DATA>>);
              worker.on('message', answered);
              for (const message of <<SENT>>) worker.postMessage(message);
              return () => worker.terminate();
            }

            function inAProcess(answered) {
              const child = fork(__filename);
              child.on('message', answered);
              for (const message of messages) child.send(message);
              return () => child.kill('SIGKILL');
            }
            """;

    private PlacesJs() {}

    static String text(Typed typed, Twin twin) {
        return Template.fill(
                PROGRAM,
                Map.of(
                        "MODULE",
                        Indent.js(twin.body()),
                        "GUARD",
                        twin.guard(),
                        "MESSAGES",
                        String.join(
                                ", ",
                                PlaceWords.messages(typed).stream()
                                        .map(Literal::jsValue)
                                        .toList()),
                        "LIMIT",
                        PlaceWords.limit(typed),
                        "DATA",
                        typed.text("--data")
                                .map(json -> ", { workerData: " + Literal.jsValue(json) + " }")
                                .orElse(""),
                        "SENT",
                        typed.has("--data") ? "messages.slice(1)" : "messages"));
    }
}
