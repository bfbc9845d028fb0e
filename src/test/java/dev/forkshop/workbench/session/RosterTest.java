package dev.forkshop.workbench.session;

import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RosterTest {
    private final Session session = new Session();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aChildThatNoCommandStartedIsListedUntilItCloses() throws Exception {
        ChildProcess child = start(() -> spawn("sleep", List.of("60")));
        assertEquals(List.of("spawn sleep 60"), lines());
        CompletableFuture<Void> closed = new CompletableFuture<>();
        session.loop()
                .submit(() -> {
                    child.onClose((code, signal) -> closed.complete(null));
                    return child.kill();
                })
                .get();
        closed.get();
        assertTrue(session.children().alive().isEmpty());
    }

    @Test
    void aForkIsCalledByItsModule() throws Exception {
        start(() -> ChildProcesses.fork("Echo"));
        assertEquals(List.of("fork Echo"), lines());
    }

    @Test
    void theLineThatStartedItIsKept() throws Exception {
        start(() -> {
            ChildProcess child = spawn("sleep", List.of("60"));
            session.children().add(child, "spawn sleep 60 --keep");
            return child;
        });
        assertEquals(List.of("spawn sleep 60 --keep"), lines());
    }

    /** Who wants to hear of children has heard of it when this returns. */
    private ChildProcess start(Supplier<ChildProcess> starting) throws Exception {
        ChildProcess child = session.loop().submit(starting::get).get();
        session.loop().submit(() -> null).get();
        return child;
    }

    private List<String> lines() {
        return session.children().alive().stream().map(Roster.Member::line).toList();
    }
}
