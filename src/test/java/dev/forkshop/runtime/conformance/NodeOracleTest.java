package dev.forkshop.runtime.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkshop.workbench.measure.beside.Happening;
import dev.forkshop.workbench.measure.beside.Preload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the programs of {@code src/test/node} in real Node: the records that our tests rely on are still true. */
class NodeOracleTest {

    @BeforeAll
    static void nodeIsThere() throws InterruptedException {
        assumeTrue(nodeRuns(), "needs node 20 on the PATH, there is none");
    }

    private static boolean nodeRuns() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "-e", "process.exit(process.version.startsWith('v20') ? 0 : 1)")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noNode) {
            return false;
        }
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(Recorded.FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".js") && !f.startsWith("_"))
                    .map(f -> f.substring(0, f.length() - 3))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nodeStillDoesWhatIsRecorded(String name) throws Exception {
        Told told = told(name);
        if (Recorded.of(name).differsFrom(told.printed) || Happened.in(name).differsFrom(told.happened)) {
            told = told(name); // on a busy machine Node's own timers may overtake each other; not twice
        }
        Recorded.of(name).assertSame(told.printed);
        Happened.in(name).assertSameOrRecord(told.happened);
    }

    private record Told(String printed, List<Happening> happened) {}

    /** What the program prints, and what the preload reports of it. */
    private static Told told(String name) throws IOException, InterruptedException {
        try (Preload preload = Preload.prepare()) {
            List<String> words = new ArrayList<>(List.of("node"));
            words.addAll(preload.options());
            words.add(name + ".js");
            ProcessBuilder node = new ProcessBuilder(words);
            node.directory(Recorded.FOLDER.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            node.environment().remove("NODE_EXTRA_CA_CERTS");
            node.environment().put("NODE_OPTIONS", "--no-deprecation"); // not an argument: programs would hand it on
            Process run = node.start();
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            run.waitFor();
            return new Told(printed, Happened.told(preload.reported()));
        }
    }
}
