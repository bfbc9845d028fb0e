package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.Map;

/** Heavy requests at one process, at workers, at a cluster and at both, as a Node program. */
final class FourWaysJs {
    private static final String PROGRAM = """
            const { fork } = require('node:child_process');
            const { once } = require('node:events');
            const http = require('node:http');
            const net = require('node:net');
            const { performance } = require('node:perf_hooks');
            const { setTimeout: pause } = require('node:timers/promises');

            const heavy = <<HEAVY>>;
            const work = <<WORK>>;

            // Each request comes from a stranger: it has a connection of its own.
            function ask(port, path) {
              return new Promise((resolve, reject) => {
                http.get({ port, path, host: '127.0.0.1', agent: false }, (response) => {
                  response.resume().on('error', reject).on('end', resolve);
                }).on('error', reject);
              });
            }

            const compute = (port, path, times) =>
              Promise.all(Array.from({ length: times }, () => ask(port, `${path}?n=${work}`)));

            async function measure(way, port, path) {
              await compute(port, path, 12); // the first of everything is slower
              const start = performance.now();
              let took = 0;
              const computed = compute(port, path, heavy).then(() => (took = performance.now() - start));
              const light = [];
              const asked = [];
              for (let i = 0; !took; i++) {
                const due = start + i * 10;
                if (due > performance.now()) await pause(due - performance.now());
                asked.push(ask(port, '/fast').then(() => light.push(performance.now() - due)));
              }
              await Promise.all([computed, ...asked]);
              light.sort((a, b) => a - b);
              const at = (share) => light[Math.floor(light.length * share)].toFixed(1);
              console.log(way.padEnd(13), `${heavy} heavy in ${took.toFixed(0)} ms`, `light p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`);
            }

            async function freePort() {
              const probe = net.createServer().listen(0, '127.0.0.1');
              await once(probe, 'listening');
              const { port } = probe.address();
              probe.close();
              return port;
            }

            const start = (file, port, ...words) =>
              fork(file, words, { env: { ...process.env, PORT: port, HOST: '127.0.0.1' } });

            (async () => {
              const port = await freePort();
              const one = start(<<SERVER>>, port);
              while (!(await ask(port, '/fast').then(() => true, () => false))) await pause(20);
              await measure('one process', port, '/heavy');
              await measure('with workers', port, '/heavy/pool');
              one.kill();
              const both = start(<<CLUSTER>>, 0, 'SlowApi', '2');
              await once(both, 'message');
              const [listening] = await once(both, 'message'); // the second worker listens, too
              await measure('cluster of 2', listening.port, '/heavy');
              await measure('both', listening.port, '/heavy/pool');
              both.kill();
            })();
            """;

    private FourWaysJs() {}

    static String text(Typed typed, ModuleSources sources) {
        return Template.fill(
                PROGRAM,
                Map.of(
                        "HEAVY", heavy(typed),
                        "WORK", work(typed),
                        "SERVER", Literal.js(sources.twin("SlowApi").file()),
                        "CLUSTER", Literal.js(sources.twin("ClusterOf").file())));
    }

    static String heavy(Typed typed) {
        return typed.text("--heavy").map(Literal::number).orElse("12");
    }

    static String work(Typed typed) {
        return typed.text("--work").map(Literal::number).orElse("150000000");
    }
}
