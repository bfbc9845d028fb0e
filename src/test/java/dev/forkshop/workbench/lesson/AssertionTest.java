package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.CompareFact;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionTest {
    private static final long HOME = 100;

    @TempDir
    Path folder;

    private final AtomicLong clock = new AtomicLong(1_000_000_000);
    private final Journal journal = new Journal(new Origin(HOME, "main"), 1000, clock::get);

    /** What happened, one millisecond after the other. */
    @BeforeEach
    void aRun() {
        tell(new ProcessFact.Started(201, "fork", "/x/modules/Doubler.java", List.of("-cp", "forkshop.jar"), false));
        tell(new ChannelFact.Sent(201, 1, 10, "{\"num\":21}"));
        tell(new ChannelFact.Received(201, 1, 13, "{\"result\":42}"));
        tell(new ProcessFact.Exited(201, 0, null));
        tell(new ProcessFact.Started(202, "exec", "/bin/sh", List.of("-c", "sleep 9 | /bin/cat"), true));
        tell(new ProcessFact.Started(203, "spawn", "sleep", List.of("9"), false));
        tell(new ProcessFact.Output(202, "stdout", 5));
        tell(new ProcessFact.Output(202, "stdout", 6));
        tell(new ProcessFact.Signalled(203, "SIGTERM", true, "timeout"));
        tell(new ProcessFact.Exited(203, null, "SIGTERM"));
        tell(new ProcessFact.NotStarted("spawn", "nosuch", List.of(), "ENOENT", "spawn nosuch ENOENT"));
        tell(new LoopFact.Held(512_500_000));
        String fast = "GET http://127.0.0.1:8000/fast";
        tell(new LoadFact.AnsweredBy(fast, "7", 90));
        tell(new LoadFact.Ended(
                fast, 90, 10, 1_000_000_000, 1_000_000, 2_000_000, 40_000_000, 600_000_000, 500_000_000));
        tell(new HttpFact.Answered(8000, 1, 1, "GET", "/heavy/ten", 500, 9, 1_000));
        tell(new HttpFact.Unanswered(8000, 2, 1, "GET", "/heavy/ten", 1_000));
        tell(new HttpFact.Answered(8000, 3, 1, "GET", "/heavy/5", 202, 9, 1_000));
        tell(new CompareFact.Begun(List.of("fork", "worker")));
        tell(new CompareFact.Timed("fork", "start", 150_000_000));
        tell(new CompareFact.Timed("worker", "start", 9_000_000));
        tell(new CompareFact.Weighed("fork", "private", 30_000_000));
        tell(new CompareFact.Seen("worker", "shared memory", "yes"));
        tell(new CompareFact.Seen("fork", "shared memory", "no"));
        tell(new WorkerFact.Started(1, "Primes", "Primes", 0, 0, 0));
        tell(new WorkerFact.Started(2, "Primes", "Primes", 0, 0, 0));
        tell(new WorkerFact.Exited(2, 1));
        tell(settled(4, 0, 1));
        tell(settled(3, 1, 4));
        tell(new PoolFact.Opened("own", "Primes", 2, 2));
        tell(new PoolFact.Done("own", "task 1", 1, 0, 300_000));
        tell(new PoolFact.Done("own", "task 2", 1, 0, 900_000));
        tell(new PoolFact.Done("own", "task 3", 2, 0, 1_100_000));
        long began = tell(new ModuleFact.Started("HeavySum", "shop"));
        clock.addAndGet(4_000_000);
        journal.append(new ModuleFact.Ended("HeavySum", 0), began);
    }

    private static PoolFact settled(long done, long failed, int most) {
        PoolFact.Times times = new PoolFact.Times(1, 2, 3, 4);
        return new PoolFact.Settled("Primes", done, failed, 2, 0, 0, most, 9, 9, 2, times, times);
    }

    /** A worker that answers twice and then throws, and one that computes for ever. */
    private void workers() {
        Journal worker = journal.toldBy("worker 11");
        tell(new WorkerFact.Started(11, "/x/modules/Hash.java", "", 0, 0, 0));
        worker.append(new ModuleFact.Started("Hash", "worker"));
        tell(new WorkerFact.Posted(11, true, 1, 9, 0, 0, "{\"n\":10}"));
        worker.append(new WorkerFact.Posted(11, false, 1, 9, 0, 0, "{\"hash\":4}"));
        tell(new WorkerFact.Started(12, "Stubborn", "", 0, 0, 0));
        journal.toldBy("worker 12").append(new LoopFact.Held(9_000_000_000L));
        tell(new WorkerFact.Failed(11, "TypeError", "not a number"));
        tell(new WorkerFact.Exited(11, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit of Hash is 1",
                "error code of Hash is TypeError",
                "message 1 to Hash is {\"n\":10}",
                "message 1 from Hash is {\"hash\":4}",
                "Hash and Stubborn overlapped",
                "processes started is 3",
                "loop delay max < 600 ms"
            })
    void workersAreMeasuredAsChildrenAre(String line) {
        workers();
        assertEquals(
                CheckResult.Passed.class,
                check(line).getClass(),
                () -> check(line).toString());
    }

    /** Two workers, of which each answers before the other is asked; then both at once. */
    private void takingTurns(boolean together) {
        for (int threadId : new int[] {21, 22}) {
            tell(new WorkerFact.Started(threadId, "Hash", "", 0, 0, 0));
        }
        turn(21);
        turn(22);
        if (together) {
            tell(new WorkerFact.Delivered(21, true, 2));
            turn(22);
            tell(new WorkerFact.Posted(21, false, 2, 9, 0, 0, "{}"));
        }
        tell(new WorkerFact.Exited(21, 0));
        tell(new WorkerFact.Exited(22, 0));
    }

    private void turn(int threadId) {
        tell(new WorkerFact.Delivered(threadId, true, 1));
        tell(new WorkerFact.Posted(threadId, false, 1, 9, 0, 0, "{}"));
    }

    @ParameterizedTest
    @CsvSource({"false, workers busy at once is 1", "true, workers busy at once is 2", "false, workers at once is 3"})
    void workersThatTakeTurnsAreNotBusyAtOnce(boolean together, String line) {
        takingTurns(together);
        assertEquals(
                CheckResult.Passed.class,
                check(line).getClass(),
                () -> check(line).toString());
    }

    private long tell(Fact fact) {
        clock.addAndGet(1_000_000);
        return journal.append(fact);
    }

    private CheckResult check(String line) {
        Problems problems = new Problems(Source.of("l.md", line));
        List<Assertion> assertions = new AssertionParser(problems).all(new Place(1, 1), line);
        assertEquals(List.of(), problems.inOrder());
        JournalView.Outputs outputs =
                (pid, stream) -> pid == 202 && stream.equals("stdout") ? Optional.of("hello\nworld") : Optional.empty();
        return CheckResult.of(assertions, new JournalView(journal.since(0), HOME, outputs, folder))
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit of Doubler is 0",
                "exit of 201 is 0",
                "exit of Doubler is not 3",
                "exit signal of sleep is SIGTERM",
                "messages from Doubler is 1",
                "messages from Doubler is 1..3",
                "messages to Doubler >= 1",
                "message 1 from Doubler is {\"result\":42.0}",
                "message 1 from Doubler contains 42",
                "message 1 from Doubler contains \"result\"",
                "message 1 to Doubler is {\"num\":21}",
                "processes started is 3",
                "processes left is 1",
                "processes at once is 2",
                "status of /heavy/5 is 202",
                "status of /heavy/ten is not 500",
                "loop delay max > 500 ms",
                "loop delay max < 0.6 s",
                "loop delay max is 500..600 ms",
                "time of Doubler is 3 ms",
                "time of HeavySum <= 4 ms",
                "exit of HeavySum is 0",
                "output of cat contains \"lo\\nwo\"",
                "output of 202 is \"hello\\nworld\"",
                "output of 202 does not contain bye",
                "output of 202 matches \"^w.+d$\"",
                "output bytes of cat is 11",
                "error code is ENOENT",
                "error code of nosuch is ENOENT",
                "error code of Doubler is not ENOENT",
                "signal to sleep#2 is SIGTERM",
                "signal reason of sleep#2 is timeout",
                "latency p50 of /fast is 1 ms",
                "latency p99 of /fast < 50 ms",
                "latency max of /fast > 500 ms",
                "requests answered of /fast is 90",
                "requests failed of /fast is 10",
                "stall of /fast is 500 ms",
                "workers of /fast is 1",
                "tasks at once of Primes is 4",
                "tasks at once of own is 2",
                "tasks done of own is 3",
                "tasks refused of own is 0",
                "time from signal of sleep is 1 ms",
                "tasks at once of Primes#1 is 1",
                "tasks done of Primes is 3",
                "tasks failed of Primes#2 is 1",
                "tasks refused of Primes is 2",
                "start of worker < start of fork",
                "start of fork is 150 ms",
                "start of fork > start of worker",
                "memory of fork > 20 MiB",
                "memory shared of worker is yes",
                "memory shared of fork is not memory shared of worker",
                "workers started is 2",
                "workers left is 1",
                "shell of cat is yes",
                "shell of Doubler is no",
                "sleep#1 and sleep overlapped",
                "Doubler and cat did not overlap"
            })
    void whatTheFactsSayPasses(String line) {
        assertEquals(
                CheckResult.Passed.class,
                check(line).getClass(),
                () -> check(line).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit of Doubler is 3                   | failed  exit of Doubler is 3   it is: 0",
                "exit of cat is 0                       | failed  exit of cat is 0   it is: it is still running",
                "exit of sleep#2 < 1                    | failed  exit of sleep#2 < 1   it is: ended by SIGTERM",
                "exit signal of Doubler is SIGTERM      | failed  exit signal of Doubler is SIGTERM   it is: none: it exited with 0",
                "loop delay max < 50 ms                 | failed  loop delay max < 50 ms   it is: 512.5 ms",
                "message 2 from Doubler is 1            | failed  message 2 from Doubler is 1   it is: only 1 came",
                "Doubler and cat overlapped             | failed  Doubler and cat overlapped   it is: one had ended before the other began",
                "output of cat is hello                 | failed  output of cat is hello   it is: hello…",
                "exit of Fibonacci is 0                 | could not run  exit of Fibonacci is 0   no Fibonacci has run; what did: Doubler, HeavySum, Primes, cat, nosuch, sh, sleep",
                "output of Doubler is x                 | could not run  output of Doubler is x   the stdout of Doubler was not kept",
                "tasks at once of Primes > 4            | failed  tasks at once of Primes > 4   it is: 4",
                "tasks done of Hash is 1                | could not run  tasks done of Hash is 1   no tasks of a pool Hash are settled",
                "file notes.txt contains x              | could not run  file notes.txt contains x   there is no file notes.txt"
            })
    void whatTheyDoNotSayIsReportedWithTheValue(String line, String report) {
        assertEquals(report, check(line).line().plain());
    }

    @Test
    void fileOfTheStepIsRead() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "a x b");
        assertEquals(
                CheckResult.Passed.class, check("file notes.txt contains x").getClass());
    }

    @Test
    void numberInAFileIsReadAsItIsWritten() throws IOException {
        Files.writeString(folder.resolve("n.txt"), "42\n");
        assertEquals(CheckResult.Passed.class, check("file n.txt is 42").getClass());
        assertEquals(CheckResult.Passed.class, check("file n.txt contains 4").getClass());
    }

    @Test
    void fileOutsideTheStepIsNot() throws IOException {
        Files.writeString(folder.resolveSibling("secret"), "x");
        assertEquals(
                CheckResult.CouldNotRun.class,
                check("file ../secret contains x").getClass());
        Files.delete(folder.resolveSibling("secret"));
    }

    @Test
    void messageThatWasCutIsNotCompared() {
        tell(new ChannelFact.Received(201, 2, 9999, "{\"text\":\"aaaa…"));
        assertEquals(
                CheckResult.CouldNotRun.class,
                check("message 2 from Doubler is {\"text\":1}").getClass());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exti of Doubler is 0          | 1  | unknown subject 'exti'            | exit",
                "exit Doubler is 0             | 1  | cannot read 'exit Doubler'        | exit of WHO, or exit signal of WHO",
                "exit of Doubler               | 16 | nothing is asserted               | one of is, is not, contains, does not contain, matches, <, <=, >, >=, overlapped",
                "exit of Doubler contians 0    | 17 | unknown verb 'contians'           | contains",
                "loop delay max < fast         | 18 | '<' compares numbers              | 50, 50 ms, or 1 MiB",
                "output of Echo is {x          | 19 | cannot read the value '{x'        | a number, 50 ms, \"text\", {\"json\":1}, or 3..5",
                "output of Echo matches \"[\"  | 24 | not a regular expression: Unclosed character class | \"exit [0-9]+\"",
                "A and B overlaped             | 9  | unknown verb 'overlaped'          | overlapped"
            })
    void mistakeInAnAssertionIsToldAtItsColumn(String line, int column, String message, String suggestion) {
        Problems problems = new Problems(Source.of("l.md", line));
        assertEquals(List.of(), new AssertionParser(problems).all(new Place(1, 1), line));
        Problem problem = problems.inOrder().get(0);
        assertEquals(new Place(1, column), problem.place());
        assertEquals(message, problem.message());
        assertEquals(suggestion, problem.suggestion());
    }
}
