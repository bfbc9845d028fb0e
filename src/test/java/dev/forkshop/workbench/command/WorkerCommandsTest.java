package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.session.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkerCommandsTest {
    private static final String SPIN = "class Spin { static int n; public static void main(String[] a) {"
            + " System.out.println(\"spinning\"); while (true) { n++; } } }";

    @TempDir
    Path directory;

    private final Shop shop = new Shop(Commands.builder()
            .add("worker run", WorkerRunCommand::new)
            .add("worker list", WorkerListCommand::new)
            .add("worker send", WorkerSendCommand::new)
            .add("worker terminate", WorkerTerminateCommand::new)
            .add("timeline", TimelineCommand::new)
            .add("facts", FactsCommand::new)
            .add("why", WhyCommand::new)
            .build());

    @AfterEach
    void nothingIsLeft() {
        shop.close();
        assertTrue(shop.session.workers().alive().isEmpty());
    }

    // ---- worker run

    @Test
    void aMessageGoesAnAnswerComesAndAWorkerThatOnlyListensIsTerminated() {
        Shop.Result result = shop.run("worker run Doubler --send '{\"num\":21}'");
        String out = result.out();
        assertTrue(
                out.matches(
                        "(?s)  shop ──▶ worker \\d+  \\{\"num\":21} .*\n  shop ◀── worker \\d+  \\{\"result\":42} .*"),
                out);
        assertTrue(out.contains(": a thread of this process, own loop and classes"), out);
        assertTrue(out.contains("ms · the answer took "), out);
        assertTrue(out.matches("(?s).*copied: \\d+ bytes there · \\d+ bytes back.*"), out);
        assertTrue(out.contains("it listened on: terminate() ended it after "), out);
        assertEquals(0, result.status());
    }

    @Test
    void theTimelineHasALaneForEachWorkerWithItsMessages() {
        shop.run("worker run Doubler --count 2 --send '{\"num\":21}'");
        String timeline = shop.run("timeline").out();
        assertEquals(
                2,
                timeline.lines()
                        .filter(line -> line.matches("\\d+ worker \\d+ .*●.*"))
                        .count(),
                timeline);
        assertEquals(
                2,
                timeline.lines()
                        .filter(line -> line.contains("{\"result\":42}"))
                        .count(),
                timeline);
        assertTrue(timeline.contains("! terminate"), timeline);
    }

    @Test
    void workerDataIsACopyThatTheModuleFinds() throws IOException {
        module("Given", "console.log(workerData().text(\"name\") + args.length)");
        assertTrue(shop.run("worker run ./Given.java x y --data '{\"name\":\"ann\"}'")
                .out()
                .startsWith("ann2\n"));
        assertEquals(2, shop.run("worker run ./Given.java --data {name}").status());
    }

    @Test
    void itRunsWhereThePromptIs() throws IOException {
        module("Where", "console.log(process.cwd())");
        assertTrue(shop.run("worker run ./Where.java").out().startsWith(directory + "\n"));
    }

    @Test
    void theExitCodeOfTheWorkerIsTheStatusOfTheCommand() {
        Shop.Result result = shop.run("worker run ExitSeven");
        assertEquals(7, result.status());
        assertTrue(result.out().contains("exit 7 after "), result.out());
    }

    @Test
    void anUncaughtErrorIsPrintedAndTheShopLivesOn() {
        Shop.Result result = shop.run("worker run Crash");
        assertEquals(
                List.of("java.lang.IllegalStateException: crashed on purpose", "    at Crash.main (Crash.java:4)"),
                result.err().lines().toList());
        assertTrue(
                result.out().contains("nobody caught its Error: 'error' came here, the shop lives on"), result.out());
        assertTrue(result.out().contains("fork Crash"), result.out());
        assertEquals(1, result.status());
        String why = shop.run("why").out();
        assertTrue(why.contains("ends that worker, exit 1, and"), why);
        assertFalse(why.contains("ends its process with code 1"), why);
    }

    @Test
    void aModuleThatOnlyWaitsIsSentTheMessageOfItsDescription() {
        Shop.Result result = shop.run("worker run Doubler");
        assertTrue(result.out().contains(" waits for a message, and its listener keeps it alive"), result.out());
        assertTrue(result.out().contains("  try  worker run Doubler --send '{\"num\":21}'"), result.out());
        assertTrue(result.out().contains("{\"result\":42}"), result.out());
        assertEquals(0, result.status());
    }

    @Test
    void ctrlCTerminatesAWorkerThatNeverYields() throws Exception {
        Files.writeString(directory.resolve("Spin.java"), SPIN);
        shop.session.directory(directory);
        Shop.Result result = shop.start("worker run ./Spin.java");
        result.await("spinning");
        result.job().interrupt();
        assertEquals(Shell.INTERRUPTED, result.status());
        assertTrue(result.out().contains("terminate() stopped it within "), result.out());
    }

    @Test
    void severalAreLabelledAndCountApart() {
        String out = shop.run("worker run Counter --count 2 --send 1 --send 2").out();
        assertEquals(2, out.lines().filter(line -> line.contains("\"count\":2")).count(), out);
        assertTrue(out.contains("2 threads of this process, each with its own loop and classes"), out);
        String lines = shop.run("worker run HeavySum 10 --count 2").out();
        assertEquals(
                2,
                lines.lines().filter(line -> line.matches("worker \\d+  1890")).count(),
                lines);
    }

    @Test
    void whatDoesNotCompileOrIsNotThereStartsNothing() throws IOException {
        Files.writeString(directory.resolve("Bad.java"), "class Bad { int x = \"text\"; }\n");
        shop.session.directory(directory);
        assertTrue(shop.run("worker run ./Bad.java").err().contains("Bad.java:1:21"));
        assertTrue(shop.run("worker run Ecko").err().contains("Did you mean Echo?"));
        assertTrue(shop.session.journal().since(0).stream()
                .noneMatch(entry -> entry.fact() instanceof WorkerFact.Started));
    }

    @Test
    void theOutcomeAsJsonHasItsWorkers() {
        String json = shop.run("worker run ExitSeven --json").out();
        assertTrue(json.matches("\\{.*\"workers\":\\[\\{\"id\":\\d+,.*\"code\":7,.*"), json);
    }

    // ---- worker list, send, terminate

    @Test
    void aKeptWorkerIsListedTalkedToAndTerminated() throws Exception {
        int id = keep("Counter");
        String list = shop.run("worker list").out();
        assertTrue(list.matches("(?s)id +module .*\n" + id + " +Counter +\\w+ +[\\d.,]+ ms +0 .*"), list);
        String first = shop.run("worker send " + id + " '{}'").out();
        assertTrue(first.matches("(?s)  shop ──▶ worker " + id + "  \\{} .*\n  shop ◀── worker " + id + ".*"), first);
        assertTrue(first.contains("the answer took "), first);
        assertTrue(shop.run("worker send " + id + " \"text\"").out().contains("\"count\":2"));
        assertTrue(shop.run("worker list --json").out().contains("\"got\":2,\"sent\":2"));
        String end = shop.run("worker terminate " + id).out();
        assertTrue(end.startsWith("  worker " + id + "  exit 1\n"), end);
        assertTrue(end.contains("terminate() stopped it within "), end);
        assertTrue(shop.run("worker list").out().startsWith("no worker is alive"));
    }

    @Test
    void aSendWithoutAnAnswerEndsWithTheWorker() throws Exception {
        module("Quits", "parentPort().onMessage(message -> process.exit(0))");
        int id = keep("./Quits.java");
        assertEquals(Shell.FAILED, shop.run("worker send " + id + " 1").status());
    }

    @Test
    void aSendNeedNotWait() throws Exception {
        module("Deaf", "parentPort().onMessage(message -> { })");
        int id = keep("./Deaf.java");
        Shop.Result result = shop.run("worker send --no-wait " + id + " 1");
        assertEquals(0, result.status());
        assertFalse(result.out().contains("◀──"), result.out());
    }

    @Test
    void anIdThatIsNotThereIsAnsweredWithThoseThatAre() throws Exception {
        assertTrue(shop.run("worker send 999 1").err().contains("none is alive; worker run Echo --keep"));
        int id = keep("Echo");
        Shop.Result result = shop.run("worker terminate 999");
        assertEquals(2, result.status());
        assertEquals("no worker of this sitting has the id 999\n  alive: " + id, result.err());
        assertTrue(shop.run("worker send x 1").err().contains("'x' is no thread id"));
    }

    @Test
    void factsOfWorkersAreAKindOfTheirOwn() {
        shop.run("worker run ExitSeven");
        String facts = shop.run("facts --only worker").out();
        assertTrue(facts.lines().findFirst().orElseThrow().matches(".*  worker \\d+ started: .*"), facts);
        assertTrue(facts.matches("(?s).* worker \\d+ is gone, exit 7"), facts);
    }

    @Test
    void whatAKeptWorkerDoesIsNoPartOfAnotherRun() throws Exception {
        int id = keep("Echo");
        shop.run("worker run ExitSeven");
        assertFalse(
                shop.run("facts").out().contains("worker " + id + " "),
                shop.run("facts").out());
    }

    private int keep(String module) throws Exception {
        assertEquals(0, shop.run("worker run " + module + " --keep").status());
        shop.await(ModuleFact.Waits.class);
        List<Workers.Member> alive = shop.session.workers().alive();
        assertEquals(1, alive.size());
        return alive.get(0).threadId();
    }

    private void module(String name, String statement) throws IOException {
        Files.writeString(directory.resolve(name + ".java"), """
                import static dev.forkshop.runtime.module.Globals.*;
                import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

                class %s {
                    public static void main(String[] args) {
                        %s;
                    }
                }
                """.formatted(name, statement));
        shop.session.directory(directory);
    }
}
