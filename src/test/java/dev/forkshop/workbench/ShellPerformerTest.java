package dev.forkshop.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.CannotPerform;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShellPerformerTest {
    @TempDir
    Path folder;

    private final Workbench workbench = Workbench.unseen();
    private final Job wanting = new Job("verify", line -> {});

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void aCommandIsPerformedToItsEnd() throws Exception {
        Performance performance = perform(Duration.ofSeconds(50), "spawn --stdin - cat", "one", "two");
        assertEquals(
                List.of("one", "two"),
                performance.lines().stream().map(Line::plain).limit(2).toList());
        assertEquals(0, performance.exit());
    }

    @Test
    void theSignalThatEndedAProgramIsTold() throws Exception {
        Performance performance = perform(Duration.ofSeconds(50), "spawn --timeout 50 sleep 300");
        assertEquals(Optional.of("SIGTERM"), performance.signal());
    }

    @Test
    void oneThatDoesNotEndIsStoppedAndCouldNotRun() {
        CannotPerform reason = assertThrows(
                CannotPerform.class, () -> perform(Duration.ofMillis(200), "spawn sh -c 'trap : INT; sleep 300'"));
        assertTrue(reason.getMessage().startsWith("it did not end within "), reason.getMessage());
        assertEquals(List.of(), workbench.session().children().alive());
    }

    @Test
    void theInterruptOfWhoWantsItEndsWhatRuns() {
        wanting.interrupt();
        assertThrows(InterruptedException.class, () -> perform(Duration.ofSeconds(50), "spawn sleep 300"));
    }

    private Performance perform(Duration patience, String command, String... inputs) throws Exception {
        try (ShellPerformer performer = new ShellPerformer(workbench.room(folder), wanting, patience, () -> {})) {
            return performer.perform(new Request(command, List.of(inputs)), line -> {});
        }
    }
}
