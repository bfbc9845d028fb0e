package dev.forkshop.workbench.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TerminalFrontTest {
    private static final String CTRL_C = "\003";
    private static final String CTRL_D = "\004";
    private static final String UP = "\033OA";

    @TempDir
    Path home;

    private VirtualTerminal screen;
    private TerminalFront front;
    private Bench bench;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    private void open(int columns, int rows, Abilities abilities) throws Exception {
        screen = new VirtualTerminal(columns, rows);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            front = new TerminalFront(
                    screen.terminal(), abilities, home.resolve("state").resolve("history"));
            bench = new Bench(front);
            ready.complete(null);
            status.complete(front.run(bench.conversation()));
        });
        thread.setDaemon(true);
        thread.start();
        ready.get(10, TimeUnit.SECONDS);
        screen.awaitPrompt("shop>");
    }

    private void open() throws Exception {
        open(80, 24, new Abilities(true, true, true, true, false));
    }

    @AfterEach
    void close() throws Exception {
        if (front != null) {
            front.leave(0);
            status.get(10, TimeUnit.SECONDS);
            front.close();
            bench.close();
        }
    }

    @Test
    void aGreetingStandsAboveTheFirstPrompt() throws Exception {
        open();
        assertEquals(List.of("welcome", "shop>", " loop free · 0 children"), screen.rows());
    }

    @Test
    void whatIsTypedWhileACommandPrintsIsNeitherLostNorTorn() throws Exception {
        open();
        screen.type("tick\r");
        String words = "say a long line that is typed while ten lines a second come in above it";
        for (char key : words.toCharArray()) {
            screen.type(String.valueOf(key));
            String next = "tick " + (count("tick ") + 1);
            if (key == ' ') {
                screen.await(next, rows -> count("tick ") > 0);
            }
        }
        screen.awaitPrompt("shop> " + words);
        screen.type("\r");
        screen.await(
                "the answer",
                rows -> rows.stream()
                        .anyMatch(row -> row.equals("[2] " + words.substring(4).replace(' ', '|'))));
    }

    private long count(String beginning) {
        return screen.rows().stream().filter(row -> row.startsWith(beginning)).count();
    }

    @Test
    void aFloodOfOutputLeavesThePromptUsable() throws Exception {
        open();
        screen.type("flood\r");
        screen.await("a flood", rows -> count("flood ") > 10);
        screen.type("typed");
        screen.awaitPrompt("shop> typed");
        screen.type(CTRL_C);
        screen.awaitRow(" loop free · 0 children");
        screen.awaitPrompt("shop> typed");
    }

    @Test
    void ctrlCInterruptsTheNewestJobThenClearsTheLineAndNeverEndsTheShell() throws Exception {
        open();
        screen.type("tick\r");
        screen.awaitRow("tick 1");
        screen.type("tick\r");
        screen.await("two jobs", rows -> rows.contains(" loop free · 0 children · [1] tick · [2] tick"));
        screen.type(CTRL_C);
        screen.awaitRow(" loop free · 0 children · [1] tick");
        screen.type(CTRL_C);
        screen.awaitRow(" loop free · 0 children");
        screen.type("half a line");
        screen.awaitPrompt("shop> half a line");
        screen.type(CTRL_C + CTRL_C + CTRL_C + "say still here\r");
        screen.awaitRow("still|here");
    }

    @Test
    void theStatusLineNeverNeedsASecondRow() throws Exception {
        open(40, 12, new Abilities(true, true, true, true, false));
        screen.type("tick\r");
        screen.awaitRow("tick 1");
        screen.type("tick\r");
        screen.awaitRow(" loop free · 0 children · [1] tick · [2]");
        screen.type(CTRL_C);
        screen.awaitRow(" loop free · 0 children · [1] tick");
        screen.type(CTRL_C);
        screen.awaitRow(" loop free · 0 children");
    }

    @Test
    void aKeyTypedRightBehindCtrlCIsNotLost() throws Exception {
        open();
        screen.type("nonsense" + CTRL_C + "say kept\r");
        screen.awaitRow("kept");
    }

    @Test
    void theProgramInTheForegroundGetsWhatIsTypedUntilCtrlD() throws Exception {
        open();
        screen.type("cat\r");
        screen.awaitPrompt("in>");
        screen.type("it's !! raw\r");
        screen.awaitRow("got it's !! raw");
        screen.awaitPrompt("in>");
        screen.type(CTRL_D);
        screen.awaitRow("cat ended");
        screen.awaitPrompt("shop>");
        screen.type(UP);
        screen.awaitPrompt("shop> cat");
    }

    @Test
    void aBlockedLoopShowsWhileItIsBlocked() throws Exception {
        open();
        screen.type("block\r");
        screen.await("a blocked loop", rows -> rows.stream().anyMatch(row -> row.startsWith(" loop BLOCKED 0.")));
        screen.type("typed meanwhile");
        screen.awaitPrompt("shop> typed meanwhile");
        screen.type(CTRL_C);
        screen.awaitRow(" loop free · 0 children");
    }

    @Test
    void tabCompletesCommandsAndOptions() throws Exception {
        open();
        screen.type("hist\t--la\t");
        screen.awaitPrompt("shop> history --last");
    }

    @Test
    void anOpenQuoteOrABackslashContinuesTheCommand() throws Exception {
        open();
        screen.type("say 'one\r");
        screen.awaitPrompt("....>");
        screen.type("two' \\\rthree\r");
        screen.awaitRow("onetwo|three");
    }

    @Test
    void linesThatArePastedTogetherRunInOrder() throws Exception {
        open();
        screen.type("\033[200~say one\nsay two\033[201~");
        screen.awaitPrompt("....> say two");
        screen.type("\r");
        screen.awaitRow("two");
        assertTrue(screen.rows().indexOf("one") < screen.rows().indexOf("two"));
    }

    @Test
    void aSuggestionFromHistoryIsTakenWithTheRightArrow() throws Exception {
        open();
        screen.type("say something long\r");
        screen.awaitRow("something|long");
        screen.type("say s");
        screen.awaitPrompt("shop> say something long");
        screen.type("\033OC again\r");
        screen.awaitRow("something|long|again");
    }

    @Test
    void theHistoryIsKeptInAPrivateFile() throws Exception {
        open();
        screen.type("say kept\r");
        screen.awaitRow("kept");
        Path file = home.resolve("state").resolve("history");
        assertTrue(Files.readString(file).contains("say kept"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aLineWithASecretIsNotKept() throws Exception {
        open();
        screen.type("say --secret=hunter2\rsay kept\r");
        screen.awaitRow("kept");
        assertEquals(List.of("say kept"), front.history());
    }

    @Test
    void aHistoryThatCannotBeKeptIsSaidAndSurvived() throws Exception {
        Files.createFile(home.resolve("state"));
        open();
        assertTrue(
                screen.rows().get(1).startsWith("what you type is not kept"),
                screen.rows().toString());
        screen.type("say on\r");
        screen.awaitRow("on");
    }

    @Test
    void withoutColourNoSequenceOfColourIsWritten() throws Exception {
        open(80, 24, new Abilities(true, false, true, true, false));
        screen.type("say x\rnonsense\r");
        screen.awaitRow("unknown command: nonsense");
        assertFalse(screen.written().matches("(?s).*\033\\[[0-9;]*[1-9][0-9;]*m.*"), "colour was written");
    }

    @Test
    void whoBorrowsTheTerminalHasItAloneAndGivesItBack() throws Exception {
        open();
        screen.type("borrow\r");
        screen.await("no status line", rows -> rows.stream().noneMatch(row -> row.contains("loop free")));
        screen.type(CTRL_C); // a signal now, as it is to any other program
        screen.awaitRow(" loop free · 0 children");
        screen.type("say again\r");
        screen.awaitRow("again");
    }

    @Test
    void aSmallScreenHasNoStatusLine() throws Exception {
        open(60, 6, new Abilities(true, true, true, true, false));
        assertEquals(List.of("welcome", "shop>"), screen.rows());
    }

    @Test
    void aLineWiderThanSixtyColumnsWraps() throws Exception {
        open(60, 12, new Abilities(true, true, true, true, false));
        screen.type("say " + "x".repeat(70));
        screen.awaitRow("x".repeat(70 + "shop> say ".length() - 60));
    }

    @Test
    void exitAndCtrlDLeaveWithAStatus() throws Exception {
        open();
        screen.type("exit 7\r");
        assertEquals(7, status.get(10, TimeUnit.SECONDS));
    }

    @Test
    void ctrlDOnAnEmptyLineLeaves() throws Exception {
        open();
        screen.type(CTRL_D);
        assertEquals(0, status.get(10, TimeUnit.SECONDS));
    }
}
