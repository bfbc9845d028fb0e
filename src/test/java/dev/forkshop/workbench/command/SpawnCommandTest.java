package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ProcessFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SpawnCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("spawn", SpawnCommand::new)
            .add("kill", KillCommand::new)
            .add("children", ChildrenCommand::new)
            .add("facts", FactsCommand::new)
            .add("timeline", TimelineCommand::new)
            .add("why", WhyCommand::new)
            .add("explain", ExplainCommand::new)
            .build());

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void whatItIsToReadMustBeThereBeforeItStarts() {
        Shop.Result result = shop.run("spawn --stdin /no/such/file cat");
        assertEquals(1, result.status());
        assertTrue(
                result.err().startsWith("Error: ENOENT: no such file or directory, open '/no/such/file'"),
                result.err());
        assertEquals(List.of(), shop.session.children().alive());
    }

    @Test
    void aValueThatIsNoNumberIsAMisuse() {
        Shop.Result result = shop.run("spawn --timeout soon ls");
        assertEquals(2, result.status());
        assertTrue(result.err().startsWith("--timeout takes a whole number, not 'soon'"), result.err());
    }

    @Test
    void theOutputComesFirstThenWhatHappened() {
        Shop.Result result = shop.run("spawn echo hello");
        assertTrue(result.out().startsWith("hello\n  what happened  echo "), result.out());
        assertEquals(0, result.status());
    }

    @Test
    void noShellExpandsTheWords() {
        assertTrue(shop.run("spawn echo '*' '$HOME'").out().startsWith("* $HOME\n"));
    }

    @Test
    void aMissingProgramHasNodesCodeAndTheNearestName() {
        Shop.Result result = shop.run("spawn ehco hi");
        assertEquals("Error: spawn ehco ENOENT", result.err());
        assertTrue(result.out().contains("try            spawn echo hi"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void aMissingDirectoryIsNamed() {
        Shop.Result result = shop.run("spawn --cwd /not/there ls");
        assertTrue(result.out().contains("the directory /not/there is not there"), result.out());
    }

    @Test
    void anExitCodeIsToldAndMakesTheCommandFail() {
        Shop.Result result = shop.run("spawn sh -c 'exit 3'");
        assertTrue(result.out().contains("exit 3 after"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void aSignalIsToldWithCodeNull() {
        Shop.Result result = shop.run("spawn sh -c 'kill -9 $$'");
        assertTrue(result.out().contains("ended by SIGKILL after"), result.out());
        assertTrue(result.out().contains("code null, signal SIGKILL"), result.out());
    }

    @Test
    void anUnknownSignalStartsNothing() {
        Shop.Result result = shop.run("spawn --kill-signal SIGFOO ls");
        assertTrue(result.err().contains("ERR_UNKNOWN_SIGNAL"), result.err());
        assertTrue(shop.session.journal().since(0).stream().noneMatch(e -> e.fact() instanceof ProcessFact));
    }

    @Test
    void aLineThatIsNeverEndedIsPrintedAtTheEnd() {
        assertTrue(shop.run("spawn printf 'a\\nb'").out().startsWith("a\nb\n  what"));
    }

    @Test
    void whatSeveralWriteIsLabelledWithTheirPids() {
        Shop.Result result = shop.run("spawn --count 2 echo hi");
        assertTrue(result.out().matches("(?s)\\d+  hi\n\\d+  hi\n  what happened  2 processes.*"), result.out());
    }

    @Test
    void standardErrorIsAmongTheErrors() {
        assertEquals("oh", shop.run("spawn sh -c 'echo oh >&2'").err());
    }

    @Test
    void aFileIsReadAndAFileIsWritten(@TempDir Path directory) throws IOException {
        shop.session.directory(directory);
        Files.writeString(directory.resolve("in"), "b\na\n");
        Shop.Result result = shop.run("spawn --stdin in --stdout out sort");
        assertEquals("a\nb\n", Files.readString(directory.resolve("out")));
        assertTrue(result.out().contains("4 bytes went to its stdin, then the end"), result.out());
    }

    @Test
    void whatIsTypedGoesToTheProgramThatWantsIt() {
        Shop.Result result = shop.start("spawn --stdin - sort");
        result.job().input("b");
        result.job().input("a");
        result.job().endInput();
        assertEquals(0, result.status());
        assertTrue(result.out().startsWith("a\nb\n"), result.out());
    }

    @Test
    void controlCEndsTheProgramAndTheCommand() throws Exception {
        Shop.Result result = shop.start("spawn sleep 100");
        shop.await(ProcessFact.Started.class);
        result.job().interrupt();
        assertEquals(130, result.status());
        assertTrue(result.out().contains("ended by SIGINT"), result.out());
    }

    @Test
    void controlCReachesWhatAShellHasStarted() throws Exception {
        Shop.Result result = shop.start("spawn sh -c 'echo up; sleep 100; true'");
        shop.await(ProcessFact.Output.class);
        result.job().interrupt();
        assertEquals(130, result.status());
    }

    @Test
    void insistingKillsWhatIgnoresTheFirstControlC() throws Exception {
        Shop.Result result = shop.start("spawn sh -c 'trap \"\" INT TERM; echo up; while :; do sleep 1; done'");
        shop.await(ProcessFact.Output.class);
        result.job().interrupt();
        result.job().interrupt();
        assertEquals(130, result.status());
        assertTrue(result.out().contains("ended by SIGKILL"), result.out());
    }

    @Test
    void aKeptProgramIsListedAndCanBeKilled() {
        assertEquals(0, shop.run("spawn --keep sleep 100").status());
        long pid = shop.onlyChild();
        assertTrue(shop.run("children").out().contains("spawn --keep sleep 100"));
        assertTrue(shop.run("kill " + pid).out().matches("  " + pid + "  ended by SIGTERM after [\\d.]+ ms"));
        assertTrue(shop.run("children").out().startsWith("no child is alive"));
    }

    @Test
    void whatAKeptProgramWritesIsPrintedWithItsPidAndSoIsItsEnd() throws Exception {
        Shop.Result result = shop.run("spawn --keep sh -c 'read line; echo got $line' ");
        long pid = shop.onlyChild();
        shop.session
                .loop()
                .execute(() -> shop.session
                        .children()
                        .find(pid)
                        .orElseThrow()
                        .child()
                        .stdin()
                        .end("it\n"));
        result.await(pid + "  got it");
        result.await(pid + "  exit 0");
    }

    @Test
    void anUnknownPidNamesThoseThatThereAre() {
        Shop.Result result = shop.run("kill 99999999");
        assertEquals(2, result.status());
        assertTrue(result.err().startsWith("no child of this sitting has the pid 99999999"), result.err());
    }

    @Test
    void anEndlessOutputWaitsForASlowScreen() throws Exception {
        CompletableFuture<Void> screen = new CompletableFuture<>();
        Shop.Result result = shop.start("spawn yes", line -> screen.join());
        shop.await(ProcessFact.Output.class);
        long written = settled();
        result.job().interrupt();
        screen.complete(null);
        assertEquals(130, result.status());
        assertTrue(written < 4_000_000, "the program could write " + written + " bytes to a screen that shows none");
    }

    /** How much the program wrote by the time that it wrote no more for a while. */
    private long settled() {
        long written = -1;
        for (long now = written(); now != written; now = written()) {
            written = now;
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                    .join();
        }
        return written;
    }

    private long written() {
        return shop.session.journal().since(0).stream()
                .filter(entry -> entry.fact() instanceof ProcessFact.Output)
                .mapToLong(entry -> ((ProcessFact.Output) entry.fact()).bytes())
                .sum();
    }

    @Test
    void twoRunsAtOnceAreToldApart() throws Exception {
        Shop.Result slow = shop.start("spawn --stdin - cat");
        shop.await(ProcessFact.Started.class);
        assertEquals(1, shop.run("spawn sh -c 'exit 3'").status());
        slow.job().endInput();
        assertEquals(0, slow.status());
        assertTrue(slow.out().contains("  what happened  cat "), slow.out());
        assertTrue(!slow.out().contains("exit 3"), slow.out());
        assertEquals(1, slow.out().split("longest delay").length - 1, slow.out());
    }

    @Test
    void theFactsOfTheRunCanBeReadAndFiltered() {
        shop.run("spawn echo hi");
        assertTrue(shop.run("facts").out().contains(" started by spawn: echo hi"));
        assertTrue(shop.run("facts --only loop --json").out().startsWith("{\"number\":"));
        assertEquals(2, shop.run("facts --only nonsense").status());
    }

    @Test
    void theRunIsDrawnAndItsMeaningTold() {
        shop.run("spawn echo hi");
        assertTrue(shop.run("timeline").out().contains(" echo "));
        assertTrue(shop.run("why").out().startsWith("  why            spawn gives you streams."));
    }

    @Test
    void nothingIsToldWhenNothingIsAskedFor() {
        shop.run("explain off");
        assertEquals("hi", shop.run("spawn echo hi").all());
    }

    @Test
    void theOutcomeCanBeHadAsJson() {
        String out = shop.run("spawn --json echo hi").out();
        assertTrue(out.contains("\"stdoutBytes\":3") && out.contains("\"code\":0"), out);
    }
}
