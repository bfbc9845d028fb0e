package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.exec;
import static dev.forkshop.runtime.childprocess.ChildProcesses.execSync;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class ProcessFactsTest {

    @Test
    void everythingThatHappenedIsToldOnceAndTiedToItsStart() {
        Journal journal = TestLoop.run(() -> spawn("sh", List.of("-c", "echo hi; exec >&- 2>&-; sleep 0.1; exit 3"))
                .stdin()
                .end("abc"));
        List<ProcessFact> facts =
                entries(journal).map(e -> (ProcessFact) e.fact()).toList();
        long pid = facts.get(0).pid();
        assertTrue(facts.contains(new ProcessFact.InputEnded(pid, 3)));
        assertTrue(facts.contains(new ProcessFact.Output(pid, "stdout", 3)));
        assertTrue(facts.contains(new ProcessFact.OutputEnded(pid, "stdout", 3, 1)));
        assertTrue(facts.contains(new ProcessFact.OutputEnded(pid, "stderr", 0, 0)));
        assertTrue(facts.contains(new ProcessFact.Exited(pid, 3, null)));
        assertEquals(new ProcessFact.Closed(pid, 3, null), facts.get(facts.size() - 1));
        long start = entries(journal).findFirst().orElseThrow().number();
        assertTrue(entries(journal).skip(1).allMatch(e -> e.cause() == start));
    }

    @Test
    void aShellInFrontIsTold() {
        Journal journal = TestLoop.run(() -> {
            exec("true");
            execSync("true");
        });
        List<Object> started = entries(journal)
                .map(Entry::fact)
                .filter(ProcessFact.Started.class::isInstance)
                .map(ProcessFact.Started.class::cast)
                .<Object>map(s -> s.method() + " " + s.file() + " " + s.arguments() + " " + s.shell())
                .toList();
        assertEquals(List.of("exec /bin/sh [-c, true] true", "execSync /bin/sh [-c, true] true"), started);
    }

    @Test
    void overflowAndTimeoutAreToldBeforeTheSignalThatFollows() {
        assertEquals(
                List.of("Overflowed", "Signalled"),
                names(TestLoop.run(() -> exec("yes", ExecOptions.defaults().maxBuffer(10)))));
        assertEquals(
                List.of("TimedOut", "Signalled"),
                names(TestLoop.run(
                        () -> exec("exec sleep 20", ExecOptions.defaults().timeout(1)))));
    }

    private static List<String> names(Journal journal) {
        return entries(journal)
                .map(e -> e.fact().getClass().getSimpleName())
                .filter(n -> List.of("Overflowed", "TimedOut", "Signalled").contains(n))
                .toList();
    }

    @Test
    void whatCouldNotBeStartedIsTold() {
        Journal journal = TestLoop.run(() -> spawn("no-such-program").onError(NodeError::code));
        assertEquals(
                List.of(new ProcessFact.NotStarted(
                        "spawn", "no-such-program", List.of(), "ENOENT", "spawn no-such-program ENOENT")),
                entries(journal).map(Entry::fact).toList());
    }

    private static Stream<Entry> entries(Journal journal) {
        return journal.since(0).stream().filter(e -> e.fact() instanceof ProcessFact);
    }
}
