package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;

/** The ways of bytes as a Node program: one file that is both sides. */
final class CrossingJs {
    private static final String THREADS = """
            const { Worker, isMainThread, parentPort } = require('node:worker_threads');
            const { once } = require('node:events');
            const { performance } = require('node:perf_hooks');

            const bytes = <<BYTES>>;
            const times = <<TIMES>>;

            if (isMainThread) {
              main();
            } else {
              parentPort.on('message', ({ data }) => {
                new Uint8Array(data)[0] = 42;
                parentPort.postMessage(data.byteLength);
              });
            }

            async function main() {
              const worker = new Worker(__filename);
              await send(worker, new ArrayBuffer(1), []); // it is up now
              for (const way of ['copy', 'transfer', 'share']) {
                const taken = [];
                let data;
                for (let i = 0; i < times; i++) {
                  data = way === 'share' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
                  const start = performance.now();
                  await send(worker, data, way === 'transfer' ? [data] : []);
                  taken.push(performance.now() - start);
                }
                taken.sort((a, b) => a - b);
                const seen = data.byteLength > 0 && new Uint8Array(data)[0] === 42;
                console.log(way, taken[times >> 1].toFixed(1), 'ms,', data.byteLength, 'bytes left here, seen:', seen);
              }
              worker.terminate();
            }

            function send(worker, data, transfer) {
              worker.postMessage({ data }, transfer);
              return once(worker, 'message');
            }
            """;

    private static final String PROCESSES = """
            const { fork } = require('node:child_process');
            const { once } = require('node:events');
            const { performance } = require('node:perf_hooks');

            const bytes = <<BYTES>>;
            const times = <<TIMES>>;

            if (process.send) {
              process.on('message', ({ data }) => {
                data[0] = 42;
                process.send(data.length);
              });
            } else {
              main();
            }

            async function main() {
              const child = fork(__filename, { serialization: 'advanced' });
              await send(child, new Uint8Array(1)); // it is up now
              const taken = [];
              const data = new Uint8Array(bytes);
              for (let i = 0; i < times; i++) {
                const start = performance.now();
                await send(child, data);
                taken.push(performance.now() - start);
              }
              taken.sort((a, b) => a - b);
              console.log('copy', taken[times >> 1].toFixed(1), 'ms,', data.length, 'bytes left here, seen:', data[0] === 42);
              child.disconnect();
            }

            function send(child, data) {
              child.send({ data });
              return once(child, 'message');
            }
            """;

    private CrossingJs() {}

    static String text(Typed typed) {
        return Template.fill(CrossingWords.toProcess(typed) ? PROCESSES : THREADS, CrossingWords.values(typed));
    }
}
