package dev.forkshop.workbench.measure.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program in real Node does is reported, and the program does not notice. */
@Timeout(60)
class PreloadTest {
    @TempDir
    Path folder;

    private String printed;

    @BeforeAll
    static void nodeIsThere() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> new File(each, "node").canExecute());
        assumeTrue(there, "needs node on the PATH");
    }

    private List<Happening> run(String program) throws Exception {
        Files.writeString(folder.resolve("Twice.js"), program);
        try (Preload preload = Preload.prepare()) {
            List<String> words = new ArrayList<>(List.of("node"));
            words.addAll(preload.options());
            words.addAll(List.of("Twice.js", "given"));
            Process node = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, node.waitFor(), printed);
            return NodeTale.of(preload.reported());
        }
    }

    private static List<String> of(String who, List<Happening> happenings) {
        return happenings.stream()
                .filter(each -> each.who().equals(who))
                .map(Happening::what)
                .toList();
    }

    @Test
    void bothSidesOfAForkAreSeen() throws Exception {
        List<Happening> happenings = run("""
                if (process.send) {
                  process.on('message', (m) => process.send(2 * m));
                } else {
                  const child = require('child_process').fork(__filename, ['a', 'b']);
                  child.on('message', () => child.disconnect());
                  child.send(21);
                }
                """);
        assertEquals(
                List.of("begins", "from parent: 21", "to parent: 42", "parent disconnect"), of("child 1", happenings));
        assertEquals(
                List.of(
                        "begins",
                        "child 1 started: fork Twice a b",
                        "to child 1: 21",
                        "from child 1: 42",
                        "child 1 disconnect",
                        "child 1 exit 0",
                        "ends with 0"),
                of("main", happenings));
    }

    @Test
    void aWorkerIsSeenByItselfAndByItsMaker() throws Exception {
        List<Happening> happenings = run("""
                const { Worker, isMainThread, parentPort } = require('worker_threads');
                if (isMainThread) {
                  const worker = new Worker(__filename);
                  worker.on('error', () => {});
                  worker.postMessage({ a: [1] });
                } else {
                  parentPort.once('message', (m) => { parentPort.postMessage(m); throw new Error('no'); });
                }
                """);
        assertEquals(
                List.of("begins", "from maker: {\"a\":[1]}", "to maker: {\"a\":[1]}", "threw: no"),
                of("worker 1", happenings));
        List<String> main = of("main", happenings);
        assertTrue(
                main.containsAll(List.of(
                        "worker 1 started",
                        "worker 1 online",
                        "to worker 1: {\"a\":[1]}",
                        "from worker 1: {\"a\":[1]}",
                        "worker 1 error: no",
                        "worker 1 exit 1")),
                main::toString);
    }

    @Test
    void whoAsksForItsOwnOptionsSeesNothingOfIt() throws Exception {
        run("""
                const { fork, execSync, exec } = require('child_process');
                if (!process.send) {
                  console.log(process.execArgv.length, process.argv.length);
                  console.log(String(execSync('env')).includes('preload'), exec.name, exec.length);
                  fork(__filename);
                } else console.log(process.execArgv.length, process.argv.length, Object.keys(process.env).some((name) => /FORKSHOP_BESIDE|preload/.test(name)));
                """);
        assertEquals("0 3\nfalse exec 3\n0 2 false\n", printed);
    }

    @Test
    void aProgramThatIsMissingAndOneThatFailsAreSeenWithTheirCodes() throws Exception {
        List<Happening> happenings = run("""
                const { spawn, spawnSync, execSync } = require('child_process');
                spawn('no-such-program', ['x']).on('error', () => {});
                spawnSync('no-such-program');
                try { execSync('exit 3', { stdio: 'ignore' }); } catch (expected) {}
                """);
        List<String> main = of("main", happenings);
        assertTrue(
                main.containsAll(List.of(
                        "child 1 not started: spawn no-such-program x: ENOENT",
                        "child 2 not started: spawnSync no-such-program: ENOENT",
                        "child 3 started: execSync /bin/sh -c exit 3",
                        "child 3 exit 3")),
                main::toString);
    }

    @Test
    void aServersRequestsAreSeenOnBothSidesAndPortsAreMasked() throws Exception {
        List<Happening> happenings = run("""
                const http = require('http');
                const server = http.createServer((request, response) => response.end()).listen(0, () => {
                  http.get({ port: server.address().port, path: '/x' }, (answer) => answer.resume().on('end', () => server.close()));
                });
                """);
        List<String> main = of("main", happenings);
        assertTrue(
                main.containsAll(List.of(
                        "listening", "asks GET /x", "request GET /x", "answered GET /x: 200", "reply to GET /x: 200")),
                main::toString);
    }
}
