package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ProcessFact;
import java.util.List;
import java.util.stream.Stream;
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
        List<ProcessHandle> all = family(shop.onlyChild());
        shop.close();
        for (ProcessHandle process : all) {
            process.onExit().join();
        }
        assertFalse(all.isEmpty());
    }

    @Test
    void aLoopThatIsHeldDoesNotKeepChildrenAlive() throws Exception {
        shop.run("spawn --keep sleep 100");
        List<ProcessHandle> all = family(shop.onlyChild());
        Shop.Result held = shop.start("block 20000");
        shop.await(LoopFact.Started.class);
        shop.close();
        for (ProcessHandle process : all) {
            process.onExit().join();
        }
        held.job().interrupt();
        assertFalse(all.isEmpty());
    }

    private static List<ProcessHandle> family(long pid) {
        ProcessHandle parent = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(parent), parent.descendants()).toList();
    }
}
