package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.play.Trust;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.verify.FakePerformer;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private final Session session = new Session();
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Function<Job, Performer> sittings = job -> new FakePerformer().on("x", "came 3");

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void eachFileIsToldAsItIsDone() throws Exception {
        file("a", "shop> x\ncame 3");
        file("b", "shop> x\nelse");
        sittings = job -> {
            printed.add("a sitting begins");
            return new FakePerformer().on("x", "came 3");
        };
        assertEquals(1, verify(folder.toString()));
        assertTrue(printed.get(1).matches(".*a.transcript  1 passed · .*"), printed.toString());
        assertEquals("a sitting begins", printed.get(2));
        assertEquals("all  1 passed · 1 failed", printed.get(printed.size() - 1));
    }

    @Test
    void anUpdateWritesWhatFailedAndShowsTheDifference() throws Exception {
        Path file = file("a", "shop> x\nwent <n>\n");
        assertEquals(0, verify(file + " --update"));
        assertEquals("shop> x\ncame <n>\n", Files.readString(file));
        assertTrue(printed.containsAll(List.of("-went <n>", "+came <n>", file + "  updated")), printed.toString());
    }

    @Test
    void anUpdateOfWhatMatchesChangesNothing() throws Exception {
        Path file = file("a", "shop> x\ncame <n>\n");
        assertEquals(0, verify(file + " --update"));
        assertEquals("shop> x\ncame <n>\n", Files.readString(file));
    }

    @Test
    void whatAnUpdateMustLeaveGivesOne() throws Exception {
        Path file = file("a", "shop> x\ncame <n>\n!~ came\n");
        assertEquals(1, verify(file + " --update"));
        assertTrue(printed.contains(file + "  stays as it is"), printed.toString());
    }

    @Test
    void aBuildMachineUpdatesNothingUnlessItIsToldTo() throws Exception {
        Path file = file("a", "shop> x\nwent <n>\n");
        environment.put("CI", "true");
        assertEquals(2, verify(file + " --update"));
        assertEquals("shop> x\nwent <n>\n", Files.readString(file));
        assertEquals(0, verify(file + " --update --yes"));
    }

    @Test
    void anUpdateIsOneRound() {
        assertEquals(2, verify("x --update --repeat 2"));
    }

    @Test
    void theInterruptEndsWhatRunsAndSaysHowFarItCame() throws Exception {
        Path file = file("a", "shop> x\ncame 3");
        sittings = Stuck::new;
        Job job = job();
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> verify(file + " --repeat 3", job));
        job.interrupt();
        assertEquals(130, status.join());
        assertTrue(printed.contains("stopped: 0 of 3 were verified"), printed.toString());
    }

    @Test
    void aFileFromElsewhereNeedsTrust() throws Exception {
        Path file = file("a", "shop> x\ncame 3");
        assertEquals(3, new VerifyRun(List.of()).verify(file.toString(), job()));
        assertEquals(0, new VerifyRun(List.of()).verify(file + " --trust", job()));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".transcript"), text);
    }

    private Job job() {
        return new Job("verify", line -> printed.add(line.plain()));
    }

    private int verify(String arguments) {
        return verify(arguments, job());
    }

    private int verify(String arguments, Job job) {
        return new VerifyRun(List.of(folder)).verify(arguments, job);
    }

    /** The command in a shell of its own, which trusts these folders. */
    private final class VerifyRun {
        private final Shell shell;

        VerifyRun(List<Path> own) {
            TrustGate gate =
                    new TrustGate(() -> new Trust(own, folder.resolve("trust.json"), said -> {}), Front.NOBODY);
            Commands commands = Commands.builder()
                    .add("verify", () -> new VerifyCommand(job -> sittings.apply(job), gate, environment))
                    .build();
            shell = new Shell(commands, session, Unclaimed.NOBODY, Interpreter.NOBODY);
        }

        int verify(String arguments, Job job) {
            return shell.execute("verify " + arguments, job);
        }
    }

    /** Performs one command until it is interrupted. */
    private record Stuck(Job wanting) implements Performer {
        @Override
        public Performance perform(Request request, Consumer<Line> live) throws InterruptedException {
            CompletableFuture<Void> stopped = new CompletableFuture<>();
            wanting.onInterrupt(() -> stopped.complete(null));
            stopped.join();
            throw new InterruptedException("stopped");
        }
    }
}
