package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CompareNodeCommandTest {
    private final Shop shop = new Shop(commands(() -> new CompareNodeCommand(() -> 100)));

    private static Commands commands(Supplier<Command> compare) {
        return Commands.builder()
                .add("exec", ExecCommand::new)
                .add("spawn", SpawnCommand::new)
                .add("fork", ForkCommand::new)
                .add("worker run", WorkerRunCommand::new)
                .add("cluster up", ClusterUpCommand::new)
                .add("cluster down", ClusterDownCommand::new)
                .add("block", BlockCommand::new)
                .add("compare node", compare)
                .build();
    }

    @AfterEach
    void close() {
        shop.close();
        assertEquals(
                List.of(),
                ProcessHandle.current().descendants().map(ProcessHandle::info).toList());
    }

    private static void nodeIsThere() throws InterruptedException {
        assumeTrue(Examination.node().well(), "needs node on the PATH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec git --version",
                "spawn no-such-program",
                "fork Doubler --send '{\"num\":21}'",
                "fork Crash",
                "worker run Thrower --send '{}'"
            })
    void nodeDoesTheSame(String line) throws InterruptedException {
        nodeIsThere();
        shop.run(line);
        Shop.Result result = shop.run("compare node");
        assertTrue(result.out().contains(" same, "), result.all());
        assertTrue(result.out().contains(" 0 new   node v"), result.all());
        assertEquals(0, result.status());
    }

    @Test
    void aClusterThatIsUpIsComparedUntilItListened() throws InterruptedException {
        nodeIsThere();
        shop.run("cluster up Hello --workers 2 --port 0");
        Shop.Result result = shop.run("compare node");
        assertTrue(result.out().contains("worker 2 listening"), result.all());
        assertTrue(result.out().contains(" 0 new   node v"), result.all());
        shop.run("cluster down");
    }

    @Test
    void whatNodeDoesOtherwiseIsToldAndTheStatusSaysSo() throws InterruptedException {
        nodeIsThere();
        shop.run("exec readlink /proc/$PPID/exe | grep -q java");
        Shop.Result result = shop.run("compare node");
        assertTrue(result.out().contains("forkshop: child 1 exit 0"), result.all());
        assertTrue(result.out().contains("node: child 1 exit 1"), result.all());
        assertEquals(1, result.status());
    }

    @Test
    void aProgramThatDoesNotEndIsEndedAndThatIsTold() throws InterruptedException {
        nodeIsThere();
        shop.run("exec readlink /proc/$PPID/exe | grep -q java || sleep 60");
        Shop.Result result = shop.run("compare node --timeout 1500");
        assertTrue(result.out().contains("still running when its time was over"), result.all());
        assertEquals(1, result.status());
    }

    @Test
    void withoutNodeOneLineSaysSoAndNothingFails() {
        Finding none = Finding.wanting("node", "not on the PATH", "install it");
        try (Shop other = new Shop(commands(() -> new CompareNodeCommand(() -> 100, () -> none)))) {
            other.run("exec true");
            Shop.Result result = other.run("compare node");
            assertEquals("node: not on the PATH: install it", result.all());
            assertEquals(0, result.status());
        }
    }

    @Test
    void thereMustBeARunThatHasAProgram() {
        assertTrue(shop.run("compare node").all().contains("nothing was run yet"));
    }
}
