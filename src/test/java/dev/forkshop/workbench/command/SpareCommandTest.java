package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.childprocess.Spares;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.SpareJvm;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SpareCommandTest {
    private static final String FORK = "fork Doubler --send '{\"num\":21}'";

    private final Shop shop = new Shop(Commands.builder()
            .add("fork", ForkCommand::new)
            .add("children", ChildrenCommand::new)
            .add("spare", SpareCommand::new)
            .add("spare on", SpareOnCommand::new)
            .add("spare off", SpareOffCommand::new)
            .build());

    private final SpareJvm spare = shop.session.spare();

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    private long ready() throws Exception {
        return spare.ready().get().map(Spares.Ready::pid).orElse(0L);
    }

    private List<Long> taken() {
        return shop.session.journal().since(0).stream()
                .filter(entry -> entry.fact() instanceof ProcessFact.SpareTaken)
                .map(entry -> ((ProcessFact.SpareTaken) entry.fact()).pid())
                .toList();
    }

    @Test
    void theNextForkTakesTheOneThatWasAskedForAndSaysSo() throws Exception {
        assertTrue(shop.run("spare on").out().matches("ready: \\d+; the next fork takes it, fork --cold does not"));
        long pid = ready();
        assertTrue(shop.run("children").out().startsWith("no child is alive"));
        String out = shop.run(FORK).out();
        assertTrue(out.contains(" " + pid + ", with its own heap"), out);
        assertTrue(out.matches("(?s).*it was ready, a spare started \\S+ m?s before; --cold starts a new one.*"), out);
        assertTrue(out.contains("{\"result\":42}"), out);
        assertEquals(List.of(pid), taken());
        assertEquals(0, ready());
    }

    @Test
    void coldForksAndSeveralOfThemLeaveIt() throws Exception {
        shop.run("spare on");
        long pid = ready();
        assertFalse(shop.run(FORK + " --cold").out().contains("spare"));
        assertFalse(shop.run(FORK + " --count 2").out().contains("spare"));
        assertEquals(pid, ready());
    }

    @Test
    void itIsShownAndEnded() throws Exception {
        assertEquals(
                "none: each fork starts a JVM; spare on starts one now",
                shop.run("spare").out());
        shop.run("spare on");
        String shown = shop.run("spare").out();
        assertTrue(shown.startsWith("ready: " + ready() + ", started "), shown);
        String json = shop.run("spare --json").out();
        assertTrue(json.startsWith("{\"ready\":true,\"pid\":" + ready() + ",\"ageMs\":"), json);
        assertEquals(
                "none is kept: each fork starts a JVM", shop.run("spare off").out());
        assertEquals("{\"ready\":false}", shop.run("spare --json").out());
        assertFalse(shop.run(FORK).out().contains("spare"));
    }

    @Test
    void itEndsWithTheSitting() throws Exception {
        shop.run("spare on");
        long pid = ready();
        shop.close();
        assertTrue(ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void aScriptKeepsNoneByItself() throws Exception {
        carryOut(FORK);
        assertEquals(
                "none: each fork starts a JVM; spare on starts one now",
                shop.run("spare").out());
        assertEquals(List.of(), taken());
    }

    @Test
    void whereAPersonTriesThingsOneIsStartedWhenNothingRuns() throws Exception {
        spare.byItself(() -> true);
        carryOut(FORK);
        awaitReady();
        carryOut(FORK);
        awaitReady();
        carryOut(FORK);
        assertEquals(2, taken().size());
    }

    /** As the sitting carries lines out. */
    private void carryOut(String line) {
        Job job = new Job(line, (Line printed) -> {});
        shop.shell().before(new BetweenLines(spare)).execute(line, job);
    }

    private void awaitReady() throws Exception {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        EventLoop loop = shop.session.loop();
        loop.execute(() -> {
            Timer[] look = new Timer[1];
            look[0] = loop.setInterval(
                    () -> {
                        if (Spares.of(loop).ready().isPresent()) {
                            look[0].clear();
                            ready.complete(null);
                        }
                    },
                    1);
        });
        ready.get();
    }
}
