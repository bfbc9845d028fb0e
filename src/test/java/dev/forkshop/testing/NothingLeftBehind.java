package dev.forkshop.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ProcessFact;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Checks after each test that it left nothing: no child process, no thread that keeps the JVM alive, no socket or
 * pipe, no directory, no start without an end in the journals of {@link TestLoop}.
 */
public final class NothingLeftBehind implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    /** How the runtime names what it puts into the temporary folder. */
    private static final String OURS = "forkshop-" + ProcessHandle.current().pid() + "-";

    private static final Set<Long> FORGIVEN = new HashSet<>();

    private Map<String, Long> before;

    /** What is opened once and kept (the server of the socket pairs) is opened before anything is counted. */
    @Override
    public void beforeAll(ExtensionContext context) {
        TestLoop.run(() -> ChildProcesses.spawn("true"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        before = state();
        TestLoop.takeJournals();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertEquals(Map.of(), grown(state()), "left behind, before and now");
        TestLoop.takeJournals().forEach(NothingLeftBehind::checkPairs);
    }

    /** This process was to outlive its loop: its start has no end. */
    public static void forgive(long pid) {
        FORGIVEN.add(pid);
    }

    /** What there is more of than before this test; what tests of other classes left may end meanwhile. */
    private Map<String, List<Long>> grown(Map<String, Long> now) {
        Map<String, List<Long>> grown = new TreeMap<>();
        now.forEach((kind, count) -> {
            long old = before.getOrDefault(kind, 0L);
            if (count > old) {
                grown.put(kind, List.of(old, count));
            }
        });
        return grown;
    }

    private static Map<String, Long> state() {
        Map<String, Long> state = new TreeMap<>();
        openDescriptors().forEach(kind -> state.merge(kind, 1L, Long::sum));
        state.put("children", ProcessHandle.current().children().count());
        state.put("threads that stay", stayingThreads());
        state.put("directories", directories());
        return state;
    }

    private static Stream<String> openDescriptors() {
        File[] all = new File("/proc/self/fd").listFiles();
        return all == null
                ? Stream.of()
                : Arrays.stream(all).map(NothingLeftBehind::kind).filter(k -> !k.isEmpty());
    }

    /** {@code socket}, {@code pipe}, {@code anon_inode}; class files and the like do not count. */
    private static String kind(File fd) {
        try {
            String target = Files.readSymbolicLink(fd.toPath()).toString();
            int colon = target.indexOf(':');
            return colon > 0 ? target.substring(0, colon) : "";
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private static long stayingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.isAlive() && !t.isDaemon() && !t.getName().startsWith("junit"))
                .count();
    }

    private static long directories() {
        String[] names = Path.of(System.getProperty("java.io.tmpdir")).toFile().list((d, n) -> n.startsWith(OURS));
        return names == null ? 0 : names.length;
    }

    private static void checkPairs(Journal journal) {
        List<Entry> entries = journal.since(0);
        Set<Long> closed = entries.stream()
                .filter(e -> e.fact() instanceof Fact.Closing)
                .map(Entry::cause)
                .collect(Collectors.toSet());
        List<Fact> open = entries.stream()
                .filter(e -> e.fact() instanceof Fact.Opening && !closed.contains(e.number()) && !forgiven(e.fact()))
                .map(Entry::fact)
                .toList();
        assertEquals(List.of(), open, "began and never ended");
    }

    private static boolean forgiven(Fact fact) {
        return fact instanceof ProcessFact process && FORGIVEN.contains(process.pid());
    }
}
