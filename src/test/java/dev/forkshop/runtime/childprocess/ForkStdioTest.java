package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** What a forked child reads from and writes to. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class ForkStdioTest {
    private static final ForkOptions SILENT = ForkOptions.defaults().silent(true);

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Object> seen = new ArrayList<>();

    /** Opens once what a process keeps for its children: the lifeline. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> fork("Nothing"));
    }

    private static String code(Executable call) {
        return assertThrows(NodeError.class, call).code();
    }

    private void keepExit(ChildProcess child) {
        child.onExit((code, signal) -> facts.put("exit", Arrays.asList(code, signal)));
    }

    @Test
    void descriptorsAreWiredAsAskedAndTheChannelWorksBesides() {
        StringBuilder err = new StringBuilder();
        StringBuilder four = new StringBuilder();
        ForkOptions options = ForkOptions.defaults();
        facts.put("noIpc", code(() -> options.stdio(Stdio.list("pipe", "pipe", "pipe", "pipe"))));
        facts.put("twoIpc", code(() -> options.stdio(Stdio.list("pipe", "ipc", "pipe", "ipc"))));
        facts.put("badWord", code(() -> options.stdio("33")));
        Forks.run(() -> {
            ChildProcess child = fork(
                    "StdioFour", options.stdio(Stdio.fd(0), Stdio.ignore(), Stdio.pipe(), Stdio.ipc(), Stdio.pipe()));
            facts.put("stdin", child.stdin());
            facts.put("stdout", child.stdout());
            facts.put("length", child.stdio().size());
            child.stderr().onData(err::append);
            child.stdio(4).readable().onData(four::append);
            keepExit(child);
        });
        facts.put("err", err.toString());
        facts.put("four", four.toString());
        Recorded.of("fork-stdio").assertSame(facts);
    }

    @Test
    void oneWordForTheDescriptorsLeavesTheChannelInPlace() {
        Map<String, List<Object>> got = new LinkedHashMap<>();
        Forks.run(() -> List.of("pipe", "ignore").forEach(word -> {
            got.put(word, new ArrayList<>());
            fork("OutputAndMessage", ForkOptions.defaults().stdio(word))
                    .onMessage(m -> got.get(word).add(m.value()))
                    .onClose((code, signal) -> got.get(word).addAll(Arrays.asList(code, signal)));
        }));
        facts.put("got", got);
        Recorded.of("fork-stdio-word").assertSame(facts);
    }

    @Test
    void whatASilentGrandchildWritesReachesItsParentOnly() {
        StringBuilder leaked = new StringBuilder();
        Forks.run(() -> {
            ChildProcess child = fork("SilentFamily", SILENT);
            child.stdout().onData(leaked::append);
            child.stderr().onData(leaked::append);
            child.onMessage(m -> facts.put("told", m.value()));
            keepExit(child);
        });
        facts.put("leaked", leaked.toString());
        Recorded.of("fork-silent").assertSame(facts);
    }

    @Test
    void whatGrandchildrenInheritIsWhatTheirParentHas() {
        StringBuilder out = new StringBuilder();
        Forks.run(() -> {
            ChildProcess child = fork("InheritFamily", SILENT);
            child.stdout().onData(out::append);
            child.onMessage(m -> seen.add(m.value()));
            keepExit(child);
        });
        facts.put("told", seen);
        facts.put("out", List.of(out.substring(0, 6), out.substring(out.length() - 4), out.length()));
        Recorded.of("inherit").assertSame(facts);
    }
}
