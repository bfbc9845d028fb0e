package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.explain.Programs;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program that {@code show} prints is run: in real Node, and with this runtime. Both print the same. */
@Timeout(60)
class ShownProgramsTest {
    private static Session session;
    private static HttpServer server;

    @TempDir
    Path directory;

    // ---- the lines, and what their programs print

    /**
     * @param typed lines, each with the facts that it told
     * @param prints the whole output with {@code exit code N} below it; of a program that goes on, what must come
     * @param goesOn whether it would go on for ever
     */
    private record Case(List<Line> typed, String prints, boolean goesOn) {
        Case and(String line, Fact... facts) {
            List<Line> more = new ArrayList<>(typed);
            more.add(new Line(line, List.of(facts)));
            return new Case(more, prints, goesOn);
        }

        Case prints(String pattern) {
            return new Case(typed, pattern + "exit code 0\n", false);
        }

        Case fails(String pattern) {
            return new Case(typed, pattern + "exit code 1\n", false);
        }

        Case ends(String pattern, int code) {
            return new Case(typed, pattern + "exit code " + code + "\n", false);
        }

        Case goesOn(String pattern) {
            return new Case(typed, pattern, true);
        }

        @Override
        public String toString() {
            return typed.get(typed.size() - 1).text();
        }
    }

    private record Line(String text, List<Fact> facts) {}

    private static Case of(String line, Fact... facts) {
        return new Case(List.of(new Line(line, List.of(facts))), "", false);
    }

    static Stream<Case> cases() {
        return Stream.of(programs(), children(), workers(), pools(), measured(), servers(), clusters(), requests())
                .flatMap(all -> all);
    }

    private static Stream<Case> programs() {
        return Stream.of(
                of("exec echo $((3 - 2))").prints("1\n"),
                of("exec --env WHO=\"it's me\" --timeout 5_000 echo \"$WHO\"").prints("it's me\n"),
                of("exec --shell /bin/bash --encoding base64 echo \"${BASH:+yes}\"")
                        .prints("eWVzCg=="),
                of("exec --cwd in pwd").prints(".*/in\n"),
                of("exec --timeout 100 --kill-signal SIGKILL sleep 5").fails("null SIGKILL\n"),
                of("exec --max-buffer 3 echo hello")
                        .fails("hel(ERR_CHILD_PROCESS_STDIO_MAXBUFFER|null) (undefined|null)\n"),
                of("exec --stdin in/lines --count 2 sort").prints("a\nb\na\nb\n"),
                of("exec --sync exit 3").fails("(?s).+"),
                of("exec --sync --stdin in/lines sort").prints("a\nb\n"),
                of("execfile echo 'a  b' '$HOME'").prints("a  b \\$HOME\n"),
                of("execfile --sync echo hi").prints("hi\n"),
                of("spawn --env WHO=me --shell /bin/sh echo $WHO").prints("me\nclosed 0 null\n"),
                of("spawn --stdin in/lines --stdout out sort").prints("closed 0 null\n"),
                of("spawn --detached --encoding hex echo hi").prints("68690aclosed 0 null\n"),
                of("spawn --sync false").prints(" 1 null\n"),
                of("spawn no-such-program").prints("spawn no-such-program ENOENT\nclosed -2 null\n"),
                of("spawn --keep sleep 60", started("spawn", 4711))
                        .and("kill 4711 SIGINT")
                        .prints("closed null SIGINT\n"));
    }

    private static Stream<Case> children() {
        String answers = "from \\d+ \\{\"result\":42}\nfrom \\d+ \\{\"result\":4}\nexit 0 null\n";
        return Stream.of(
                of("fork Doubler --send '{\"num\":21}' --send '{\"num\":2}' --serialization advanced")
                        .prints(answers),
                of("fork Doubler", new ModuleFact.Waits("Doubler"))
                        .prints("from \\d+ \\{\"result\":42}\nexit 0 null\n"),
                of("fork Doubler 21 --exec-argv -Xmx64m --env A=b --cwd in").prints("42\nexit 0 null\n"),
                of("fork --count 2 ExitSeven").prints("exit 7 null\nexit 7 null\n"),
                of("fork Echo --keep", started("fork", 4711))
                        .and("send 4711 \"pong\"")
                        .and("send 4711 '{\"a\":[1,null]}'")
                        .prints("from \\d+ \"pong\"\nfrom \\d+ \\{\"a\":\\[1,null]}\nexit 0 null\n"),
                of("fork Counter --keep --count 2", started("fork", 1, 2))
                        .and("send 2 {}")
                        .and("disconnect 1")
                        .prints("from \\d+ \\{\"pid\":\\d+,\"count\":1}\nexit 0 null\nexit 0 null\n"),
                of("fork Stubborn --keep", started("fork", 4711))
                        .and("kill 4711 SIGKILL")
                        .prints("(?s).*exit null SIGKILL\n"));
    }

    private static Stream<Case> workers() {
        return Stream.of(
                of("worker run Doubler --send '{\"num\":21}' --send '{\"num\":2}'")
                        .prints("from worker \\{\"result\":42}\nfrom worker \\{\"result\":4}\nexit 1\n"),
                of("worker run Doubler 21 --count 2").prints("(?:42\n|exit 0\n){4}"),
                of("worker run Fibonacci --data '{\"n\":10}'").prints("from worker .*55.*\nexit 0\n"),
                of("shared new hits 8")
                        .and("worker run Increment --shared hits --data '{\"times\":3}'")
                        .prints("from worker .*\nexit 0\nInt32Array\\(2\\) \\[ 3, 3 ]\n"),
                of("shared new hits 8")
                        .and("worker run Increment --shared hits --data '{\"times\":3}'")
                        .and("shared show hits --as bigint64")
                        .prints("from worker .*\nexit 0\nBigInt64Array\\(1\\) \\[ \\d+n? ]\n"),
                of("shared new bytes 3").prints("Uint8Array\\(3\\) \\[ 0, 0, 0 ]\n"),
                of("shared new bytes 8").and("shared show bytes --as float64").prints("Float64Array\\(1\\) \\[ 0 ]\n"),
                of("worker run Echo --keep", thread(3))
                        .and("worker send 3 '\"a \\\\ b\"'")
                        .and("worker send --no-wait 3 1")
                        .and("worker terminate 3")
                        .prints("(?s)from worker \"a \\\\\\\\ b\"\n.*exit 1\n"),
                of("worker run Stubborn --keep --count 2", thread(3), thread(4))
                        .and("worker terminate 4")
                        .prints("(?s).*exit 1\nexit 1\n"));
    }

    private static Stream<Case> pools() {
        return Stream.of(
                of("pool up Primes --threads 2 --idle 1000").prints(""),
                of("pool up Primes --threads 2").and("pool status").prints("workers 2 busy 0 waiting 0\n"),
                of("pool up Doubler --max 3 --timeout 20_000")
                        .and("pool run --tasks 2 --data '{\"num\":\"$i\",\"is\":\"`${0}` $i\"}' --sequential")
                        .prints("task 1 \\{\"result\":2}\ntask 2 \\{\"result\":4}\n"),
                of("pool up Flaky --threads 1 --queue 1 --recycle 2")
                        .and("pool run --tasks 3 --data '{\"n\":\"$i\",\"crashEvery\":3}'")
                        .and("pool down")
                        .prints("task 1 .*done.*\ntask 2 .*done.*\ntask 3 failed: crashed on purpose, at 3\n"),
                of("pool up Primes --threads 1")
                        .and("pool run --tasks 2 --range 0..100")
                        .prints("task 1 .*\"primes\":15}\ntask 2 .*\"primes\":10}\n"),
                of("pool up Echo --threads 1")
                        .and("pool run --from in --data '{\"n\":\"$name\"}'")
                        .prints("task 1 \\{\"n\":\"lines\"}\n"));
    }

    private static Stream<Case> measured() {
        return Stream.of(
                of("run Doubler 21").prints("42\n"),
                of("run ExitSeven").ends("", 7),
                of("places Fibonacci --send '{\"n\":20}' --limit 9_000").prints("(?s).*worker.* ms.*process.* ms.*"),
                of("crossing 1000 --times 2").prints("(?s)copy .*1000 .*false\ntransfer .* 0 .*share .*1000 .*true\n"),
                of("crossing 1000 --to fork --times 2").prints("copy .* 1000 bytes left here, seen: false\n"),
                of("compare exec worker").prints("exec .* ms.*\nworker .* ms.*\n"));
    }

    private static Stream<Case> servers() {
        return Stream.of(
                of("serve Hello").goesOn("listening on 127.0.0.1:\\d+\n"),
                of("serve SlowApi --name api --host 127.0.0.1")
                        .and("serve stop api")
                        .prints("listening on 127.0.0.1:\\d+\n(stopped\n)?"));
    }

    private static Stream<Case> clusters() {
        Fact[] two = {new ClusterFact.Forked(1, 71, "Hello"), new ClusterFact.Forked(2, 72, "Hello")};
        String up = "(?s)(?:worker [12] listens on port \\d+\n){2}";
        Case cluster = of("cluster up Hello --workers 2", two);
        return Stream.of(
                of("cluster up SessionCounter --workers 1 --policy none -- --store primary")
                        .goesOn("worker 1 listens on port \\d+\n"),
                of("cluster up Hello --workers 1 --sticky").goesOn("listens on port \\d+\n"),
                of("cluster up CrashOnStart --workers 1").prints("(?s)(worker \\d exit 1 null\n|.*)*"),
                cluster.and("cluster scale 1")
                        .and("cluster status")
                        .goesOn(up + ".*exit.*worker 1 pid \\d+ listening\n"),
                cluster.and("cluster kill 71 SIGKILL")
                        .and("cluster down")
                        .prints(up + "worker 1 exit null SIGKILL\nworker 3 listens.*no worker is left\n.*"),
                cluster.and("cluster disconnect 2")
                        .and("cluster send all '\"stop\"'")
                        .and("cluster send 1 {}")
                        .and("cluster down")
                        .prints(up + "worker 2 exit 0 null\n.*no worker is left\n.*"),
                of("cluster up Hello --workers 1", two[0])
                        .and("cluster reload")
                        .and("cluster down")
                        .prints("(?s)worker 1 listens.*worker 2 listens.*worker 1 exit 0.*no worker is left\n.*"));
    }

    private static Stream<Case> requests() {
        return Stream.of(
                of("http get api/fast --head --header 'x: 1' --timeout 900", asked("GET", "/fast"))
                        .prints("(?s)200 OK\n.*x-method: GET\n.*fast\n"),
                of("http post api/jobs '{\"n\":1}'", asked("POST", "/jobs")).prints("200 OK\n\\{\"n\":1}\n"),
                of("http get api/none", asked("GET", "/none")).fails("404 Not Found\nnone\n"),
                of("load api/fast --requests 20 --clients 2 --close", load("/fast", 2, 0))
                        .prints("20 answered in \\d+ ms, \\d+ a second, 0 failed\np50 .*p99 .*max .*\n"),
                of("load api/fast --seconds 1 --rate 50 --meanwhile 'POST /jobs x'", load("/fast", 10, 50))
                        .prints("POST /jobs answered after .* ms\n50 answered .*\np50 .*\n"),
                of("load api/none --requests 2", load("/none", 1, 0)).fails("0 answered .* 2 failed\n.*\n"),
                of("load versus api/fast api/jobs --requests 4 --rounds 2", load("/fast", 2, 0), load("/jobs", 2, 0))
                        .prints("(?s)round 1: .*round 2: .*the first does .* times as much.*"),
                of("fourways --heavy 1 --work 1000").prints("(?s)one process .*with workers .*cluster of 2 .*both .*"));
    }

    // ---- facts that the lines told

    private static Fact[] started(String method, long... pids) {
        return LongStream.of(pids)
                .mapToObj(pid -> new ProcessFact.Started(pid, method, "x", List.of(), false))
                .toArray(Fact[]::new);
    }

    private static Fact thread(int id) {
        return new WorkerFact.Started(id, "Echo", "", 0, 0, 0);
    }

    private static Fact asked(String method, String path) {
        return new HttpFact.Asked(method, url(path));
    }

    private static Fact load(String path, int clients, long rate) {
        return new LoadFact.Started("GET " + url(path), clients, rate, false);
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    // ---- the machinery

    @BeforeAll
    static void open() throws IOException {
        session = new Session();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            byte[] given = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().substring(1);
            byte[] body = ((given.length > 0 ? new String(given) : path) + "\n").getBytes();
            exchange.getResponseHeaders().set("x-method", exchange.getRequestMethod());
            exchange.sendResponseHeaders(path.equals("none") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
        session.close();
    }

    @BeforeEach
    void aFolderWithAFile() throws IOException {
        Files.createDirectory(directory.resolve("in"));
        Files.writeString(directory.resolve("in/lines"), "b\na\n");
        session.directory(directory);
    }

    private static void type(Case typed) {
        typed.typed().forEach(line -> session.deeds().add(Typing.deed(line.text(), line.facts())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void inNode(Case typed) throws Exception {
        assumeTrue(Programs.here().names().contains("node"), "needs node on the PATH");
        type(typed);
        String source = LastProgram.js(session).orElseThrow().text();
        check(typed, source, Performance.node(source, directory, wanted(typed)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void inJava(Case typed) throws Exception {
        type(typed);
        String source = LastProgram.java(session).orElseThrow().text();
        check(typed, source, Performance.java(source, session, directory, wanted(typed)));
    }

    private static Pattern wanted(Case typed) {
        return typed.goesOn() ? Pattern.compile(typed.prints()) : null;
    }

    private static void check(Case typed, String source, String printed) {
        Pattern expected = Pattern.compile(typed.prints());
        boolean good = typed.goesOn()
                ? expected.matcher(printed).find()
                : expected.matcher(printed).matches();
        assertTrue(good, () -> "printed:\n" + printed + "\nexpected:\n" + typed.prints() + "\nof:\n" + source);
    }
}
