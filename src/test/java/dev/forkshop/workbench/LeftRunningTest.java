package dev.forkshop.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SharedMemories;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LeftRunningTest {
    private final Workbench workbench = Workbench.unseen();
    private final Session session = workbench.session();

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void aPoolThatIsLeftIsClosedWithItsWorkersAndOneFromBeforeStays() {
        execute("pool up Echo --threads 1 --name before");
        LeftRunning left = new LeftRunning(session);
        execute("pool up Stubborn --threads 2 --name later");
        assertEquals(3, session.workers().alive().size());
        left.end();
        assertEquals(
                List.of("before"),
                session.pools().open().stream().map(Pools.Member::name).toList());
        assertEquals(1, session.workers().alive().size());
    }

    @Test
    void workersAndNamedMemoryEndWithTheStepAndThoseFromBeforeStay() {
        execute("worker run Stubborn --keep");
        execute("shared new old 8");
        LeftRunning left = new LeftRunning(session);
        execute("worker run Stubborn --keep");
        execute("shared new later 8");
        assertEquals(1, left.count());
        left.end();
        assertEquals(0, left.count());
        assertEquals(1, session.workers().alive().size());
        assertEquals(
                List.of("old"),
                session.memories().all().stream()
                        .map(SharedMemories.Named::name)
                        .toList());
    }

    private void execute(String line) {
        assertEquals(0, workbench.shell().execute(line, new Job(line, printed -> {})));
    }
}
