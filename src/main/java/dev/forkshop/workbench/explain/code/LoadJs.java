package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A load, or two in turn, as a Node program: clients on one agent, and what they saw, sorted. */
final class LoadJs {
    private static final String MEASURE = """
            const http = require('node:http');
            const { performance } = require('node:perf_hooks');
            const { setTimeout: pause } = require('node:timers/promises');

            const clients = <<CLIENTS>>;
            const requests = <<REQUESTS>>;
            const seconds = <<SECONDS>>;
            const rate = <<RATE>>; // due in a second; 0: each client sends when it has its answer

            function ask(url, agent, method = 'GET', body = undefined) {
              return new Promise((resolve, reject) => {
                const request = http.request(url, { agent, method }, (response) => {
                  response.resume();
                  response.on('error', reject);
                  response.on('end', () => (response.statusCode < 400 ? resolve() : reject(new Error(response.statusCode))));
                });
                request.on('error', reject);
                request.end(body);
              });
            }

            async function measure(url) {
              const agent = new http.Agent({ keepAlive: <<KEEP>>, maxSockets: clients });
              const times = [];
              let sent = 0;
              let failed = 0;
              const start = performance.now();
              const client = async () => {
                while (sent < requests) {
                  const after = rate ? (sent * 1000) / rate : performance.now() - start;
                  if (after >= seconds * 1000) return;
                  const due = start + after;
                  sent++;
                  if (due > performance.now()) await pause(due - performance.now());
                  await ask(url, agent).then(() => times.push(performance.now() - due), () => failed++);
                }
              };
              const all = Array.from({ length: clients }, client);
            <<MEANWHILE>>  await Promise.all(all);
              const took = performance.now() - start;
              agent.destroy();
              times.sort((a, b) => a - b);
              return { times, failed, took, perSecond: (times.length * 1000) / took };
            }

            """;
    private static final String ONE = """
            measure(process.argv[2] ?? <<URL>>).then(({ times, failed, took, perSecond }) => {
              const at = (share) => (times[Math.floor(times.length * share)] ?? NaN).toFixed(2);
              console.log(`${times.length} answered in ${took.toFixed(0)} ms, ${perSecond.toFixed(0)} a second, ${failed} failed`);
              console.log(`p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  max ${(times.at(-1) ?? NaN).toFixed(2)} ms`);
              if (failed > 0) process.exitCode = 1;
            });
            """;
    private static final String VERSUS = """
            (async () => {
              const ratios = [];
              let failed = 0;
              for (let round = 1; round <= <<ROUNDS>>; round++) {
                const one = await measure(process.argv[2] ?? <<URL>>);
                const other = await measure(process.argv[3] ?? <<OTHER>>);
                failed += one.failed + other.failed;
                ratios.push(one.perSecond / other.perSecond);
                console.log(`round ${round}: ${one.perSecond.toFixed(0)} and ${other.perSecond.toFixed(0)} a second`);
              }
              ratios.sort((a, b) => a - b);
              console.log(`the first does ${ratios[ratios.length >> 1].toFixed(2)} times as much, ${failed} requests failed`);
              if (failed > 0) process.exitCode = 1;
            })();
            """;
    private static final String MEANWHILE = """
              const meanwhile = async ([method, path, body]) => {
                await pause(seconds < Infinity ? seconds * 200 : 100); // a fifth of the time
                const begun = performance.now();
                const ended = (how) => console.log(method, path, how, 'after', (performance.now() - begun).toFixed(1), 'ms');
                await ask(new URL(path, url), undefined, method, body).then(() => ended('answered'), () => ended('failed'));
              };
              all.push(...<<LIST>>.map(meanwhile));
            """;

    private LoadJs() {}

    static String text(Deed deed) {
        LoadWords words = new LoadWords(deed);
        String measure = Template.fill(
                MEASURE,
                Map.of(
                        "CLIENTS", words.clients(),
                        "REQUESTS", words.requests().orElse("Infinity"),
                        "SECONDS", words.seconds().orElse("Infinity"),
                        "RATE", words.rate(),
                        "KEEP", "" + !words.closes(),
                        "MEANWHILE", meanwhile(words)));
        return measure + (words.versus() ? versus(words) : Template.fill(ONE, Map.of("URL", url(words, 0))));
    }

    private static String versus(LoadWords words) {
        return Template.fill(VERSUS, Map.of("ROUNDS", words.rounds(), "URL", url(words, 0), "OTHER", url(words, 1)));
    }

    private static String url(LoadWords words, int index) {
        return Literal.js(words.urls().get(index));
    }

    private static String meanwhile(LoadWords words) {
        if (words.meanwhile().isEmpty()) {
            return "";
        }
        String list = words.meanwhile().stream()
                .map(request -> Literal.jsList(List.of(request)))
                .collect(Collectors.joining(", ", "[", "]"));
        return Template.fill(Indent.js(MEANWHILE), Map.of("LIST", list));
    }
}
