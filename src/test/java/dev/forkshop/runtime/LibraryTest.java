package dev.forkshop.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds and runs the program of docs/LIBRARY.md, as it stands there, in a JVM of its own. */
@Timeout(90)
class LibraryTest {
    private static final Pattern FILE = Pattern.compile("```\\w+ file=(\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COORDINATES = Pattern.compile(
            "<groupId>dev.forkshop</groupId>\\s*<artifactId>forkshop</artifactId>\\s*<version>[^<]+</version>");

    @TempDir
    Path folder;

    private String document;

    @BeforeEach
    void writeItsFiles() throws IOException {
        document = Files.readString(Path.of("docs", "LIBRARY.md"));
        Matcher file = FILE.matcher(document);
        while (file.find()) {
            Path written = folder.resolve(file.group(1));
            Files.createDirectories(written.getParent());
            Files.writeString(written, file.group(2));
        }
    }

    @Test
    void theProgramPrintsWhatTheDocumentSaysAndEnds() throws Exception {
        Matcher said = OUTPUT.matcher(document);
        assertTrue(said.find());
        build();
        List<String> printed = run();
        assertEquals(new TreeSet<>(said.group(1).lines().toList()), new TreeSet<>(printed));
        assertEquals(said.group(1).lines().count(), printed.size());
    }

    @Test
    void itsPomAsksForThisVersion() throws IOException {
        Matcher ours = COORDINATES.matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(ours.find());
        String asked = Files.readString(folder.resolve("pom.xml")).replaceAll(">\\s+<", "><");
        assertTrue(asked.contains("<dependency>" + ours.group().replaceAll(">\\s+<", "><")), asked);
    }

    private void build() {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.resolve("target/classes").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        folder.resolve("src/main/java/Squares.java").toString());
        assertEquals(0, result);
    }

    /** A fresh JVM without anything that the launcher or the build would tell it. */
    private List<String> run() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        String classPath = folder.resolve("target/classes") + ":" + System.getProperty("java.class.path");
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-cp", classPath, "Squares"));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended && process.exitValue() == 0, Files.readString(errors));
        return Files.readAllLines(output);
    }
}
