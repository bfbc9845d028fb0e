package dev.forkshop.runtime.workerthreads;

import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process that exits among its workers: the same facts as {@code worker-main-exits.js}. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class MainExitTest {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** Opens once what a process keeps for its children. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> fork("Nothing"));
    }

    @Test
    void workersNeitherKeepAnExitBackNorHearOfIt() {
        facts.put("tenBusyWorkers", exitAmong(10, "Spin"));
        facts.put("exitListener", exitAmong(1, "Busy"));
        Recorded.of("worker-main-exits").assertSame(facts);
    }

    private static List<Object> exitAmong(int workers, String module) {
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        int[] status = {-1};
        Forks.run(() -> {
            ChildProcess child = fork("ExitAmongWorkers", List.of(module, "" + workers), silent());
            child.stdout().onData(out::append);
            child.stderr().onData(err::append);
            child.onExit((code, signal) -> status[0] = code);
        });
        return List.of(status[0], out.toString(), err.toString());
    }

    private static ForkOptions silent() {
        return ForkOptions.defaults().silent(true);
    }
}
