package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class SpawnTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void eventsComeAsSpawnDataExitClose() {
        TestLoop.run(() -> {
            ChildProcess child = spawn("echo", List.of("hello", "$HOME"));
            assertNotEquals(0, child.pid());
            child.onSpawn(() -> seen.add("spawn"));
            child.stdout().onData(c -> seen.add("data " + c)).onEnd(() -> seen.add("end"));
            child.onExit((code, signal) -> seen.add("exit " + code + " " + signal));
            child.onClose((code, signal) -> seen.add("close " + code + " " + signal));
        });
        assertEquals(
                List.of("spawn", "data hello $HOME\n", "close 0 null"), List.of(seen.get(0), seen.get(1), seen.get(4)));
    }

    @Test
    void aMissingProgramIsAnErrorThenCloseAndNoExit() {
        TestLoop.run(() -> spawn("gti", List.of("status"))
                .onSpawn(() -> seen.add("spawn"))
                .onError(e -> seen.add(e.code() + " " + e.getMessage()))
                .onExit((code, signal) -> seen.add("exit"))
                .onClose((code, signal) -> seen.add("close " + code)));
        assertEquals(List.of("ENOENT spawn gti ENOENT", "close -2"), seen);
    }
}
