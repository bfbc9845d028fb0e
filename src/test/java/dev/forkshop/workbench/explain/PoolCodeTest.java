package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PoolCodeTest {
    @TempDir
    Path directory;

    private final ShowCode show = new ShowCode(new ShowCode.Sources(
            name -> read("lessons/modules/js/" + name + ".js"), name -> read("lessons/modules/" + name + ".java")));

    @Test
    void tasksOfARangeAreSharedOutInBothLanguages() throws Exception {
        Typed typed = run("Primes", Map.of("--tasks", "3", "--range", "0..100", "--threads", "2"));
        String expected = """
                task 1 {"from":0,"to":33,"primes":11}
                task 2 {"from":33,"to":66,"primes":7}
                task 3 {"from":66,"to":100,"primes":7}
                """;
        assertEquals(expected, sorted(node(typed)));
        assertEquals(expected, sorted(java(typed)));
    }

    @Test
    void aSequentialRunKeepsItsOrderInBothLanguages() throws Exception {
        Map<String, String> options = Map.of(
                "--tasks", "2", "--data", "{\"num\":\"$i\",\"is\":\"no. $i\"}", "--sequential", "", "--max", "3");
        String expected = "task 1 {\"result\":2}\ntask 2 {\"result\":4}\n";
        assertEquals(expected, node(run("Doubler", options)));
        assertEquals(expected, java(run("Doubler", options)));
    }

    @Test
    void aTaskFailsAloneInBothLanguages() throws Exception {
        Map<String, String> options = Map.of(
                "--tasks",
                "4",
                "--threads",
                "2",
                "--queue",
                "1",
                "--recycle",
                "2",
                "--timeout",
                "20000",
                "--data",
                "{\"n\":\"$i\",\"crashEvery\":3}");
        Typed typed = run("Flaky", options);
        for (String out : List.of(sorted(node(typed)), sorted(java(typed)))) {
            assertEquals("""
                    task 1 {"n":1,"outcome":"done"}
                    task 2 {"n":2,"outcome":"done"}
                    task 3 failed: crashed on purpose, at 3
                    task 4 {"n":4,"outcome":"done"}
                    """, out);
        }
    }

    @Test
    void eachFileIsATaskInBothLanguages() throws Exception {
        Files.createDirectory(directory.resolve("in"));
        Files.writeString(directory.resolve("in/a.txt"), "");
        Typed typed = run(
                "Echo", Map.of("--from", "in", "--threads", "1", "--data", "{\"n\":\"$name\",\"to\":\"out/$name\"}"));
        String expected = "task 1 {\"n\":\"a.txt\",\"to\":\"out/a.txt\"}\n";
        assertEquals(expected, node(typed));
        assertEquals(expected, java(typed));
    }

    @Test
    void anOpenedPoolIsAProgramToo() throws Exception {
        Typed typed = new Typed("pool up", Map.of("--threads", List.of("2")), List.of("Echo"), "Echo");
        assertEquals("", node(typed));
        assertEquals("", java(typed));
    }

    // ---- what the tests are made of

    private static Typed run(String module, Map<String, String> given) {
        Map<String, List<String>> options = new HashMap<>();
        given.forEach((name, value) -> options.put(name, value.isEmpty() ? List.of() : List.of(value)));
        return new Typed("pool run", options, List.of(module), "");
    }

    private static Optional<String> read(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private String node(Typed typed) throws Exception {
        assumeTrue(new Programs(System.getenv("PATH")).names().contains("node"), "needs node on the PATH");
        Files.writeString(directory.resolve("shown.js"), show.js(typed));
        return output(List.of("node", "shown.js"));
    }

    private String java(Typed typed) throws Exception {
        Files.writeString(directory.resolve("Shown.java"), show.java(typed));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        return output(List.of(java, "-cp", path, "-Xshare:auto", "Shown.java"));
    }

    private String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor() == 0, text);
        return text;
    }
}
