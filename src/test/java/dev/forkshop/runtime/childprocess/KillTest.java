package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class KillTest {

    @Test
    void killSendsASignalAndTheChildDecides() {
        sameAsNode("kill", facts -> {
            ChildProcess cat = spawn("cat");
            List<String> seen = new ArrayList<>();
            facts.put("events", seen);
            cat.onExit((code, signal) -> {
                seen.add("exit " + code + " " + signal);
                facts.put("after", of(cat.exitCode(), cat.signalCode(), cat.killed(), cat.kill(), cat.kill(0)));
            });
            facts.put("before", of(cat.killed(), cat.signalCode(), cat.exitCode()));
            facts.put("sent", cat.kill());
            facts.put("right", of(cat.killed(), cat.signalCode()));
            ChildProcess other = spawn("cat");
            facts.put("probe", other.kill(0));
            for (String bad : List.of("foo", "SIGFOO")) {
                facts.put("bad " + bad, Facts.thrown(() -> other.kill(bad), KillTest::codeAndMessage));
            }
            for (int bad : new int[] {500, 34}) {
                facts.put("bad " + bad, Facts.thrown(() -> other.kill(bad), KillTest::codeAndMessage));
            }
            facts.put("lower", other.kill("sigcont"));
            other.onExit((code, signal) -> facts.put("other", of(code, signal)));
            other.stdin().end();
            handled(facts);
        });
    }

    private static Object codeAndMessage(NodeError error) {
        return of(error.code(), error.getMessage());
    }

    private static void handled(Facts facts) {
        ChildProcess trap =
                spawn("sh", List.of("-c", "trap \"echo got; exit 7\" USR1; echo ready; while :; do sleep 0.01; done"));
        trap.stdout().onData(d -> {
            if (d.toString().equals("ready\n")) {
                trap.kill(10);
            }
        });
        trap.onClose((code, signal) -> facts.put("handled", of(code, signal, trap.killed())));
    }

    @Test
    void everySignalIsAFactWithItsReason() {
        Journal journal = TestLoop.run(() -> spawn("cat").kill("SIGINT"));
        List<String> told = journal.since(0).stream()
                .map(Entry::fact)
                .filter(ProcessFact.Signalled.class::isInstance)
                .map(ProcessFact.Signalled.class::cast)
                .map(s -> s.signal() + " " + s.delivered() + " " + s.reason())
                .toList();
        assertEquals(List.of("SIGINT true kill"), told);
    }
}
