package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ProcessFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExecCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("exec", ExecCommand::new)
            .add("execfile", ExecFileCommand::new)
            .add("spawn", SpawnCommand::new)
            .build());

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void aShellReadsTheLineAsItWasTyped() {
        Shop.Result result = shop.run("exec echo one two | tr a-z A-Z; echo \"$((6 * 7))\"");
        assertTrue(result.out().startsWith("ONE TWO\n42\n  what happened  /bin/sh "), result.out());
        assertTrue(result.out().contains("11 of 1,048,576 bytes kept until the end"), result.out());
        assertEquals(0, result.status());
    }

    @Test
    void withoutAShellTheWordsStayAsTheyAre() {
        assertTrue(shop.run("execfile echo 'a  b; ls'").out().startsWith("a  b; ls\n"));
    }

    @Test
    void anExitCodeIsToldAsNodeTellsIt() {
        Shop.Result result = shop.run("exec exit 3");
        assertTrue(result.out().contains("· error.code is 3"), result.out());
        assertEquals("", result.err());
        assertEquals(1, result.status());
    }

    @Test
    void whatTheShellDoesNotFindIsExit127() {
        Shop.Result result = shop.run("exec ehco hi");
        assertTrue(result.out().contains("exit 127"), result.out());
        assertTrue(result.out().contains("try            exec echo hi"), result.out());
    }

    @Test
    void oneByteTooManyStopsItWithNodesCode() {
        Shop.Result result = shop.run("exec head -c 1048577 /dev/zero");
        assertTrue(result.err().startsWith("RangeError [ERR_CHILD_PROCESS_STDIO_MAXBUFFER]"), result.err());
        assertTrue(result.out().contains("byte 1,048,577 of stdout was one too many"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void exactlyAsMuchAsMayBeKeptPasses() {
        assertEquals(0, shop.run("exec head -c 1048576 /dev/zero").status());
    }

    @Test
    void ofVeryMuchOutputTheBeginningAndTheEndAreShown() {
        shop.session.watched(true);
        Shop.Result result = shop.run("exec seq 100000");
        assertTrue(
                result.out().contains("500\n  and 99,000 more lines"),
                result.out().substring(0, 4000));
        assertTrue(result.out().contains("\n100000\n"));
    }

    @Test
    void aScriptGetsAllOfIt() {
        assertTrue(shop.run("exec seq 100000").out().contains("\n50000\n"));
    }

    @Test
    void aLineInQuotationMarksIsOneWordToTheShellAndTheNextStepSaysSo() {
        assertTrue(shop.run("exec 'exit 3'").out().contains("try            exec exit 3"));
    }

    @Test
    void aTimeoutReachesTheShellOnly() {
        Shop.Result result = shop.run("exec --timeout 150 sleep 1; true");
        assertTrue(result.out().contains("the shell, and only the shell, was sent SIGTERM"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void theBlockingFormHoldsTheLoop() {
        Shop.Result result = shop.run("exec --sync sleep 0.3; echo done");
        assertTrue(result.out().startsWith("done\n"), result.out());
        assertTrue(result.out().contains("stood still for 3"), result.out());
        assertTrue(shop.run("spawn --sync echo hi").out().startsWith("hi\n"));
        assertEquals(1, shop.run("execfile --sync sh -c 'exit 4'").status());
    }

    @Test
    void controlCEndsWhatBlocksTheLoop() throws Exception {
        Shop.Result result = shop.start("exec --sync sleep 100");
        shop.await(ProcessFact.Started.class);
        result.job().interrupt();
        assertEquals(130, result.status());
    }

    @Test
    void controlCReachesWhatTheShellHasStarted() throws Exception {
        Shop.Result result = shop.start("exec sleep 100; echo after");
        shop.await(ProcessFact.Started.class);
        result.job().interrupt();
        assertEquals(130, result.status());
        assertFalse(result.out().contains("after\n"), result.out());
    }

    @Test
    void theInputOfAPipeCanBeTyped() {
        Shop.Result result = shop.start("exec --stdin - tr a-z A-Z");
        result.job().input("loud");
        result.job().endInput();
        assertEquals(0, result.status());
        assertTrue(result.out().startsWith("LOUD\n"), result.out());
    }
}
