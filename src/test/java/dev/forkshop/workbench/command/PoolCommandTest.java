package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.runtime.journal.PoolFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PoolCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("pool up", PoolUpCommand::new)
            .add("pool run", PoolRunCommand::new)
            .add("pool status", PoolStatusCommand::new)
            .add("pool down", PoolDownCommand::new)
            .add("timeline", TimelineCommand::new)
            .add("why", WhyCommand::new)
            .build());

    @TempDir
    Path directory;

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    private PoolFact.Settled settled() {
        return shop.session.journal().since(0).stream()
                .filter(entry -> entry.fact() instanceof PoolFact.Settled)
                .map(entry -> (PoolFact.Settled) entry.fact())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private JsonObject json(String line) {
        return JsonParser.parseString(shop.run(line).out()).getAsJsonObject();
    }

    private static int number(JsonObject object, String name) {
        return object.get(name).getAsInt();
    }

    @Test
    void oneWorkerThatCrashedIsToldOfAsOne() {
        shop.run("pool up Thrower --threads 1");
        String told = shop.run("pool run --tasks 1").out();
        assertTrue(told.contains("1 worker crashed, and is replaced"), told);
    }

    @Test
    void tasksThatAreGivenAtOnceOverlap() {
        shop.run("pool up HeavySum --threads 2");
        Shop.Result result = shop.run("pool run --tasks 4 --data '{\"n\":50000000}'");
        assertEquals(0, result.status(), result.all());
        assertEquals(2, settled().most());
        assertTrue(result.out().contains("4 tasks on 2 workers · at most 2 at the same time"), result.out());
        String timeline = shop.run("timeline").out();
        assertTrue(timeline.contains("1▒") && timeline.contains("2▒"), timeline);
    }

    @Test
    void tasksThatAreAwaitedOneByOneDoNot() {
        shop.run("pool up HeavySum --threads 4");
        String out = shop.run("pool run --tasks 3 --sequential --data '{\"n\":1000}'")
                .out();
        assertEquals(1, settled().most());
        assertTrue(out.contains("3 tasks on 1 worker · never two of them at the same time"), out);
        assertTrue(out.contains("try            pool run --tasks 3 --data '{\"n\":1000}'"), out);
        assertTrue(shop.run("why").out().contains("one of them works"));
    }

    @Test
    void eachTaskHasItsNumberAndItsPartOfTheRange() {
        shop.run("pool up Echo --threads 1");
        String out = shop.run(
                        "pool run --tasks 3 --range 0..10 --data '{\"i\":\"$i\",\"a\":[\"$from\",\"$to\"],\"t\":\"no. $i\"}'")
                .out();
        assertTrue(out.contains("{\"i\":1,\"a\":[0,3],\"t\":\"no. 1\"}"), out);
        assertTrue(out.contains("{\"i\":3,\"a\":[6,10],\"t\":\"no. 3\"}"), out);
    }

    @Test
    void eachFileOfAFolderIsATask() throws IOException {
        Files.writeString(directory.resolve("b.txt"), "");
        Files.writeString(directory.resolve("a.txt"), "");
        shop.run("pool up Echo --threads 1");
        String out = shop.run("pool run --from " + directory).out();
        assertTrue(out.startsWith("  a.txt  worker "), out);
        assertTrue(out.contains("{\"file\":\"" + directory.resolve("b.txt") + "\"}"), out);
    }

    @Test
    void fourWorkersSurviveTwentyCrashesAndFiveTasksThatNeverReturn() {
        shop.run("pool up Flaky --threads 4 --timeout 2500");
        JsonObject outcome = json("pool run --tasks 200 --json "
                + "--data '{\"n\":\"$i\",\"crashEvery\":10,\"hangEvery\":40,\"after\":3}'");
        JsonObject pool = outcome.getAsJsonObject("pool");
        assertEquals(175, number(pool, "done"), pool.toString());
        assertEquals(25, number(pool, "failed"), pool.toString());
        assertEquals(200, outcome.getAsJsonArray("tasks").size());
        assertEquals(0, shop.run("pool run --tasks 4 --data '{\"n\":1}'").status());
    }

    @Test
    void whatAFullQueueDoesNotTakeIsRefusedOrWaitsForRoom() {
        shop.run("pool up Echo --threads 1 --queue 1");
        Shop.Result refused = shop.run("pool run --tasks 5 --no-wait");
        assertEquals(3, settled().refused());
        assertEquals(1, refused.status());
        assertTrue(refused.out().contains("ERR_WORKER_POOL_FULL"), refused.out());
        shop.run("pool run --tasks 5");
        assertEquals(5, settled().done());
    }

    @Test
    void anInterruptGivesUpTheTasksAndKeepsThePool() throws InterruptedException {
        shop.run("pool up Stubborn --threads 2");
        Shop.Result endless = shop.start("pool run --tasks 20");
        while (shop.session.pools().open().get(0).pool().load().busy() < 2) {
            Thread.onSpinWait();
        }
        endless.job().interrupt();
        assertEquals(130, endless.status());
        assertEquals(20, settled().stopped() + settled().dropped());
        assertTrue(endless.out().contains("Ctrl-C: 2 that ran were stopped, 18 never began"), endless.out());
        assertTrue(endless.out().contains("pool Stubborn is still open"), endless.out());
        assertTrue(shop.run("pool status").out().contains("Stubborn"));
    }

    @Test
    void aWorkerMakesRoomForAFreshOneAfterItsShare() {
        shop.run("pool up Echo --threads 1 --recycle 2");
        String out = shop.run("pool run --tasks 4").out();
        assertTrue(out.contains("4 tasks on 2 workers"), out);
        assertTrue(out.contains("2 workers had done their share"), out);
    }

    @Test
    void aPoolThatIsClosedFinishesWhatItHas() throws InterruptedException {
        shop.run("pool up HeavySum --threads 1");
        Shop.Result tasks = shop.start("pool run --tasks 3 --data '{\"n\":1000000}'");
        tasks.await("task 1");
        Shop.Result down = shop.run("pool down");
        assertEquals(0, down.status(), down.all());
        assertTrue(down.out().contains("pool HeavySum is closed after"), down.out());
        assertEquals(0, tasks.status(), tasks.all());
        assertTrue(shop.session.workers().alive().isEmpty());
    }

    @Test
    void whatWorkersPrintIsSeenWithTheirNumber() throws IOException {
        Files.writeString(directory.resolve("Talker.java"), """
                import static dev.forkshop.runtime.module.Globals.*;
                class Talker {
                    public static void main(String[] arguments) {
                        console.log("I am here");
                        process.onMessage(m -> { console.log("I have it"); process.send(1); });
                    }
                }
                """);
        shop.session.directory(directory);
        shop.run("pool up ./Talker.java --threads 1");
        String out = shop.run("pool run --tasks 1").out();
        assertTrue(out.matches("(?s).*  worker \\d+  I am here\n  worker \\d+  I have it\n.*"), out);
        String again = shop.run("pool run --tasks 1").out();
        assertTrue(again.matches("(?s)  worker \\d+  I have it\n.*"), again);
    }

    @Test
    void aModuleThatIsNoMoreThereFailsItsTasksAndEndsNothingElse() {
        shop.run("pool up ExitSeven --threads 2");
        Shop.Result result = shop.run("pool run --tasks 20");
        assertEquals(20, settled().failed(), result.all());
        assertTrue(result.out().contains("ERR_WORKER_POOL_CRASHED"), result.out());
        assertEquals(0, shop.run("pool down").status());
    }

    @Test
    void watchingEndsWhenNothingIsLeftToDo() throws InterruptedException {
        shop.run("pool up HeavySum --threads 1");
        Shop.Result tasks = shop.start("pool run --tasks 2 --data '{\"n\":100000000}'");
        while (shop.session.pools().open().get(0).pool().load().busy() < 1) {
            Thread.onSpinWait();
        }
        String watched = shop.run("pool status --watch").out();
        assertTrue(watched.contains("1 of 1 busy"), watched);
        assertTrue(watched.endsWith("0 waiting"), watched);
        assertEquals(0, tasks.status());
    }

    @Test
    void whereNothingIsMeantThatIsSaid() {
        assertTrue(shop.run("pool run").err().contains("no pool is open"));
        assertTrue(shop.run("pool up Echo --threads 1 --max 2").err().contains("one or the other"));
        assertEquals(2, shop.run("pool up Echo --threads 100000").status());
        shop.run("pool up Echo --threads 1");
        shop.run("pool up Echo --threads 1 --name other");
        assertTrue(shop.run("pool run").err().contains("which pool?"));
        assertTrue(shop.run("pool run Ecko").err().contains("did you mean Echo?"));
        assertTrue(shop.run("pool up Echo").err().contains("--name gives this one a name of its own"));
        assertTrue(shop.run("pool run Echo --range 5").err().contains("--range takes two whole numbers"));
        assertFalse(shop.run("pool run Echo --from " + directory).err().isEmpty());
    }
}
