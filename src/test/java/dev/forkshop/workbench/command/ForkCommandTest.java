package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ForkCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("fork", ForkCommand::new)
            .add("spawn", SpawnCommand::new)
            .add("send", SendCommand::new)
            .add("disconnect", DisconnectCommand::new)
            .add("children", ChildrenCommand::new)
            .add("timeline", TimelineCommand::new)
            .build());

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void aMessageGoesAnAnswerComesAndTheChildEnds() {
        Shop.Result result = shop.run("fork Doubler --send '{\"num\":21}'");
        String out = result.out();
        assertTrue(out.matches("(?s)  shop ──▶ \\d+  \\{\"num\":21} .*\n  shop ◀── \\d+  \\{\"result\":42} .*"), out);
        assertTrue(out.contains("with its own heap and loop"), out);
        assertTrue(out.contains("ms · the answer took "), out);
        assertTrue(out.contains("exit 0 after "), out);
        assertEquals(0, result.status());
        String timeline = shop.run("timeline").out();
        assertTrue(timeline.contains("▼") && timeline.contains("▲"), timeline);
    }

    @Test
    void asManyAnswersAsMessagesAreAwaited() {
        String out = shop.run("fork Echo --send 1 --send '\"two\"' --send null").out();
        assertEquals(3, out.lines().filter(line -> line.contains("◀──")).count(), out);
    }

    @Test
    void badJsonStartsNothing() {
        Shop.Result result = shop.run("fork Doubler --send {num:21}");
        assertEquals(2, result.status());
        assertTrue(result.err().startsWith("--send takes JSON, and this is none: {num:21} (SyntaxError"), result.err());
        assertEquals(
                0,
                shop.session.journal().since(0).stream()
                        .filter(entry -> entry.fact() instanceof ProcessFact.Started)
                        .count());
    }

    @Test
    void aModuleThatThrowsIsToldOfAndTheShopLivesOn() {
        Shop.Result result = shop.run("fork Crash");
        assertTrue(result.err().contains("crashed on purpose"), result.err());
        assertTrue(result.out().contains("nobody caught its IllegalStateException"), result.out());
        assertTrue(result.out().contains("exit 1 after"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void aModuleThatDoesNotCompileStartsNothing(@TempDir Path directory) throws IOException {
        shop.session.directory(directory);
        Files.writeString(directory.resolve("Bad.java"), "class Bad { int x = \"text\"; }\n");
        Shop.Result result = shop.run("fork ./Bad.java");
        assertTrue(result.err().contains("Bad.java:1:21"), result.err());
        assertTrue(result.out().contains("Bad does not compile: nothing was started"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void anUnknownModuleSuggestsTheNearestName() {
        assertTrue(shop.run("fork Ecko").err().contains("Did you mean Echo?"));
    }

    @Test
    void aModuleThatOnlyWaitsIsSentTheMessageOfItsDescription() {
        Shop.Result result = shop.run("fork Doubler");
        assertTrue(result.out().contains(" waits for a message, and its open channel keeps it alive"), result.out());
        assertTrue(result.out().contains("fork Doubler --send '{\"num\":21}'"), result.out());
        assertTrue(result.out().contains("{\"result\":42}"), result.out());
        assertEquals(0, result.status());
    }

    @Test
    void aChildWhoseWorkerWaitsIsSentNothing(@TempDir Path directory) throws IOException {
        shop.session.directory(directory);
        Files.writeString(directory.resolve("Boss.java"), """
                import dev.forkshop.runtime.workerthreads.Worker;
                import static dev.forkshop.runtime.module.Globals.*;

                class Boss {
                    public static void main(String[] arguments) {
                        var worker = new Worker("Doubler");
                        worker.onOnline(() -> setTimeout(worker::terminate, 300));
                    }
                }
                """);
        Shop.Result result = shop.run("fork ./Boss.java");
        assertFalse(result.out().contains("waits for a message"), result.out());
        assertEquals(0, result.status());
    }

    @Test
    void aModuleThatIsKeptIsSentNothing() {
        assertFalse(shop.run("fork Doubler --keep").out().contains("waits for a message"));
    }

    @Test
    void theOutputOfTheModuleIsPrinted() {
        assertTrue(shop.run("fork HeavySum 10").out().startsWith("1890\n"));
    }

    @Test
    void severalCountApartBecauseEachHasItsOwnMemory() {
        String out = shop.run("fork Counter --count 2 --send 1 --send 2").out();
        assertEquals(2, out.lines().filter(line -> line.contains("\"count\":2")).count(), out);
        assertTrue(out.contains("2 JVMs, each with its own heap and loop"), out);
    }

    @Test
    void aKeptChildIsTalkedToAndLetGo() throws Exception {
        assertEquals(0, shop.run("fork Counter --keep").status());
        long pid = shop.onlyChild();
        shop.await(ModuleFact.Started.class);
        String first = shop.run("send " + pid + " '{}'").out();
        assertTrue(first.matches("(?s)  shop ──▶ " + pid + "  \\{} .*\n  shop ◀── " + pid + "  \\{.*"), first);
        assertTrue(shop.run("send " + pid + " \"text\"").out().contains("\"count\":2"));
        String end = shop.run("disconnect " + pid).out();
        assertTrue(end.matches("  " + pid + "  exit 0 after [\\d.,]+ ms"), end);
        assertTrue(shop.run("children").out().startsWith("no child is alive"));
    }

    @Test
    void aSpawnedProgramHasNoChannel() {
        shop.run("spawn --keep sleep 100");
        Shop.Result result = shop.run("send " + shop.onlyChild() + " 1");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("was not forked: it has no channel"), result.err());
    }

    @Test
    void advancedSerializationIsAWord() {
        assertEquals(0, shop.run("fork Echo --serialization advanced --send 1").status());
        assertTrue(shop.run("fork Echo --serialization xml --send 1").err().contains("ERR_INVALID_ARG_VALUE"));
    }

    @Test
    void optionsReachTheJvmOfTheChild() {
        assertEquals(1, shop.run("fork HeavySum --exec-argv -Xmx1k 10").status());
    }
}
