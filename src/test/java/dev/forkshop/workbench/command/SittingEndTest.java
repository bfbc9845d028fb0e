package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ProcessFact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SittingEndTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("spawn", SpawnCommand::new)
            .add("block", BlockCommand::new)
            .build());

    @Test
    void whatWasKeptEndsWithTheSittingAndSoDoesWhatItStarted() throws Exception {
        shop.run("spawn --keep sh -c 'sleep 100; true'");
        shop.await(ProcessFact.Started.class);
        List<ProcessHandle> all = everybody();
        shop.close();
        assertTrue(all.stream().noneMatch(ProcessHandle::isAlive), "still there: " + all);
    }

    @Test
    void aLoopThatIsHeldDoesNotKeepChildrenAlive() throws Exception {
        shop.run("spawn --keep sleep 100");
        List<ProcessHandle> all = everybody();
        Shop.Result held = shop.start("block 20000");
        shop.await(LoopFact.Started.class);
        shop.close();
        for (ProcessHandle process : all) {
            process.onExit().join();
        }
        held.job().interrupt();
        assertFalse(all.isEmpty());
    }

    private static List<ProcessHandle> everybody() {
        return ProcessHandle.current().descendants().toList();
    }
}
