package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShowCodeTest {
    @TempDir
    Path directory;

    private final ShowCode show = new ShowCode(new ShowCode.Sources(ShowCodeTest::twin, ShowCodeTest::source));

    @Test
    void execIsOneCallWithOneCallback() throws Exception {
        assertEquals("1\n", node(typed("exec", Map.of(), "echo $((3 - 2))")));
    }

    @Test
    void optionsBecomeNodesOptions() throws Exception {
        Map<String, List<String>> options = Map.of("--env", List.of("WHO=it's me"), "--timeout", List.of("5_000"));
        assertEquals("it's me\n", node(typed("exec", options, "echo \"$WHO\"")));
    }

    @Test
    void execFileHasItsArgumentsInAList() throws Exception {
        assertEquals("a  b\n", node(new Typed("execfile", Map.of(), List.of("echo", "a  b"), "echo 'a  b'")));
    }

    @Test
    void spawnShowsItsStreamsAndItsEnd() throws Exception {
        assertEquals("hi\nclosed 0 null\n", node(typed("spawn", Map.of(), "echo hi")));
    }

    @Test
    void spawnReadsAndWritesFiles() throws Exception {
        Files.writeString(directory.resolve("in"), "b\na\n");
        node(typed("spawn", Map.of("--stdin", List.of("in"), "--stdout", List.of("out")), "sort"));
        assertEquals("a\nb\n", Files.readString(directory.resolve("out")));
    }

    @Test
    void theBlockingFormsAreNodesToo() throws Exception {
        Map<String, List<String>> sync = Map.of("--sync", List.of());
        assertEquals("hi\n", node(typed("exec", sync, "echo hi")));
        assertEquals("hi\n", node(typed("execfile", sync, "echo hi")));
        assertEquals("hi\n 0 null\n", node(typed("spawn", sync, "echo hi")));
    }

    @Test
    void forkBringsItsChildAlongAndEndsWhenItHasItsAnswers() throws Exception {
        Map<String, List<String>> options = Map.of("--send", List.of("{\"num\":21}", "{\"num\":2}"));
        String out = node(typed("fork", options, "Doubler"));
        assertTrue(out.matches("from \\d+ \\{\"result\":42}\nfrom \\d+ \\{\"result\":4}\nexit 0 null\n"), out);
    }

    @Test
    void severalAreStartedInALoop() throws Exception {
        String out = node(typed("fork", Map.of("--count", List.of("2")), "ExitSeven"));
        assertEquals("exit 7 null\nexit 7 null\n", out);
    }

    @Test
    void runIsTheModuleItself() throws Exception {
        assertEquals("42\n", node(typed("run", Map.of(), "Doubler 21")));
    }

    @Test
    void placesRunsTheModuleInThreePlacesOfNode() throws Exception {
        String out = node(typed("places", Map.of("--send", List.of("{\"n\":20}")), "Fibonacci"));
        String row = " +[\\d.]+ ms, loop held [\\d.]+ ms\n";
        assertTrue(out.matches("main loop" + row + "worker thread" + row + "forked process" + row), out);
    }

    @Test
    void compareStartsEachWayInTurn() throws Exception {
        String out = node(new Typed("compare", Map.of(), List.of("exec", "child", "worker", "fork"), "exec child"));
        assertEquals(
                List.of("exec", "fork", "worker"),
                out.lines().map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void crossingSendsTheSameBytesInThreeWays() throws Exception {
        Typed crossing = new Typed("crossing", Map.of("--times", List.of("2")), List.of("1000"), "1000");
        String row = " [\\d.]+ ms, %d bytes left here, seen: %s\n";
        String rows = "copy" + row.formatted(1000, "false") + "transfer" + row.formatted(0, "false") + "share"
                + row.formatted(1000, "true");
        String out = node(crossing);
        assertTrue(out.matches(rows), out);
        String java = java(show.java(crossing));
        assertTrue(java.matches("(?s)copy .*1000 bytes.*transfer .* 0 bytes.*share .* 1000 bytes.*"), java);
    }

    @Test
    void crossingToAProcessIsACopy() throws Exception {
        Typed crossing = new Typed("crossing", Map.of("--to", List.of("fork")), List.of("1000"), "1000");
        String out = node(crossing);
        assertTrue(out.matches("copy [\\d.]+ ms, 1000 bytes left here, seen: false\n"), out);
    }

    @Test
    void theJavaProgramRunsToo() throws Exception {
        String out = java(show.java(typed("spawn", Map.of("--env", List.of("WHO=me")), "echo hi")));
        assertEquals("hi\nclosed 0 null\n", out);
    }

    @Test
    void theJavaProgramOfExecRunsToo() throws Exception {
        assertEquals("42\n", java(show.java(typed("exec", Map.of("--timeout", List.of("9000")), "echo $((6 * 7))"))));
    }

    // ---- workers: the module is in the program

    @Test
    void aWorkerTalksAndIsTerminatedInBothLanguages() throws Exception {
        Typed typed = typed("worker run", Map.of("--send", List.of("{\"num\":21}", "{\"num\":2}")), "Doubler");
        String expected = "from worker {\"result\":42}\nfrom worker {\"result\":4}\nexit 1\n";
        assertEquals(expected, node(typed));
        assertEquals(expected, java(show.java(typed)));
    }

    @Test
    void workersShareMemoryAndHaveArgumentsInBothLanguages() throws Exception {
        Map<String, List<String>> options =
                Map.of("--shared", List.of("hits"), "--shared-bytes", List.of("8"), "--data", List.of("{\"times\":3}"));
        Typed typed = typed("worker run", options, "Increment");
        String expected = "from worker {\"times\":3,\"plain\":3,\"atomic\":3}\nexit 0\nInt32Array(2) [ 3, 3 ]\n";
        assertEquals(expected, node(typed));
        assertEquals(expected, java(show.java(typed)));
        Typed given = typed("worker run", Map.of("--count", List.of("2")), "Doubler 21");
        assertEquals("42\n42\nexit 0\nexit 0\n", sorted(node(given)));
        assertEquals("42\n42\nexit 0\nexit 0\n", sorted(java(show.java(given))));
    }

    @Test
    void aMessageToAWorkerAndItsEndAreWholeProgramsToo() throws Exception {
        Typed send = typed("worker send", Map.of("--module", List.of("/some/where/Echo.java")), "3 \"a \\\\ b\"");
        assertEquals("from worker \"a \\\\ b\"\nexit 1\n", node(send));
        assertEquals("from worker \"a \\\\ b\"\nexit 1\n", java(show.java(send)));
        Typed terminate = typed("worker terminate", Map.of("--module", List.of("Stubborn")), "3");
        assertEquals("exit 1\n", node(terminate));
        assertEquals("exit 1\n", java(show.java(terminate)));
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    // ---- what the tests are made of

    private static Typed typed(String command, Map<String, List<String>> options, String rest) {
        return new Typed(command, options, List.of(rest.split(" ")), rest);
    }

    private static Optional<String> twin(String module) {
        return read("lessons/modules/js/" + name(module) + ".js");
    }

    private static Optional<String> source(String module) {
        return read("lessons/modules/" + name(module) + ".java");
    }

    private static String name(String module) {
        return module.replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
    }

    private static Optional<String> read(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private String node(Typed typed) throws Exception {
        assumeTrue(new Programs(System.getenv("PATH")).names().contains("node"), "needs node on the PATH");
        Files.writeString(directory.resolve("shown.js"), show.js(typed));
        return output(List.of("node", "shown.js"));
    }

    private String java(String source) throws Exception {
        Files.writeString(directory.resolve("Shown.java"), source);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        if (Runtime.version().feature() >= 22) { // before, nobody warns of native access
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("Shown.java");
        return output(command);
    }

    private String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
