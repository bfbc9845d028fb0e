package dev.forkshop.workbench.terminal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A replay on a terminal: its commands at the prompt, its mode in the status line, its keys. */
@Timeout(30)
class LecternTest {
    private static final String PAGE_DOWN = "\033[6~";

    @TempDir
    Path home;

    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private VirtualTerminal screen;
    private TerminalFront front;
    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        screen = new VirtualTerminal(100, 24);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            front = new TerminalFront(
                    screen.terminal(), new Abilities(true, true, true, true, false), home.resolve("history"));
            bench = new Bench(front);
            ready.complete(null);
            status.complete(front.run(bench.conversation()));
        });
        thread.setDaemon(true);
        thread.start();
        ready.get(10, TimeUnit.SECONDS);
        screen.awaitPrompt("shop>");
    }

    @AfterEach
    void close() throws Exception {
        front.leave(0);
        status.get(10, TimeUnit.SECONDS);
        front.close();
        bench.close();
    }

    @Test
    void aStepIsTypedAtThePromptAndThenPerformed() throws Exception {
        screen.type("replay\r");
        screen.awaitRow(" loop free · 0 children · replay, step by step · [1] replay");
        assertFalse(screen.rows().contains("shop> say one"));
        screen.type("x");
        screen.await("the first command and its answer", rows -> follow(rows, "shop> say one", "one"));
        screen.type(PAGE_DOWN);
        screen.await("the second command and its answer", rows -> follow(rows, "shop> say two", "two"));
        screen.awaitRow("replay ended");
        screen.awaitRow(" loop free · 0 children");
        screen.type("say mine\r");
        screen.awaitRow("mine");
    }

    @Test
    void whatIsBeingTypedShowsBehindThePrompt() throws Exception {
        screen.type("replay slowly\r");
        screen.awaitRow(" loop free · 0 children · replay, step by step · [1] replay slowly");
        screen.type(" ");
        screen.awaitPrompt("shop> s");
        screen.type("\003");
        screen.awaitRow("replay ended");
        screen.awaitPrompt("shop>");
    }

    @Test
    void tabHandsTheKeyboardOverAndBack() throws Exception {
        screen.type("replay\r");
        screen.awaitRow(" loop free · 0 children · replay, step by step · [1] replay");
        screen.type("\t");
        screen.awaitRow(" loop free · 0 children · replay paused · [1] replay");
        screen.type("say mine\r");
        screen.awaitRow("[2] mine");
        screen.type("\t");
        screen.awaitRow(" loop free · 0 children · replay, step by step · [1] replay");
        screen.type("x");
        screen.awaitRow("shop> say one");
    }

    @Test
    void ctrlDEndsTheReplayAndNotTheShop() throws Exception {
        screen.type("replay\r");
        screen.awaitRow(" loop free · 0 children · replay, step by step · [1] replay");
        screen.type("\004");
        screen.awaitRow("replay ended");
        assertFalse(screen.rows().contains("shop> say one"));
        assertFalse(status.isDone());
    }

    private static boolean follow(List<String> rows, String first, String second) {
        int at = rows.indexOf(first);
        return at >= 0 && rows.subList(at, rows.size()).contains(second);
    }
}
