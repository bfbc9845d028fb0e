package dev.forkshop.runtime.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every behaviour that Node tests is one that we test, or stands among the differences. */
class BehavioursTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path DIFFERENCES = Path.of("docs/NODE-DIFFERENCES.md");

    private static Map<String, String> classes;
    private static Map<String, String> chapters;

    @BeforeAll
    static void readAll() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            classes = files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(BehavioursTest::className)
                    .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));
        }
        chapters = chapters(Files.readString(DIFFERENCES));
    }

    private static String className(Path file) {
        String path = TESTS.relativize(file).toString().replace('/', '.');
        return path.substring(0, path.length() - ".java".length());
    }

    /** Heading to text. */
    private static Map<String, String> chapters(String document) {
        Map<String, String> chapters = new HashMap<>();
        for (String chapter : document.split("\n## ")) {
            int end = chapter.indexOf('\n');
            chapters.put(chapter.substring(0, end), chapter.substring(end));
        }
        return chapters;
    }

    static Stream<Behaviour> behaviours() {
        return Stream.of("child-process", "cluster", "worker-threads").flatMap(table -> Behaviour.of(table).stream());
    }

    @ParameterizedTest
    @CsvSource({"child-process, 79", "worker-threads, 87"})
    void noBehaviourIsForgottenOrToldTwice(String table, int count) {
        List<String> names =
                Behaviour.of(table).stream().map(Behaviour::name).distinct().toList();
        assertEquals(count, names.size());
        assertEquals(count, Behaviour.of(table).size());
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void aBehaviourIsTestedOrItsDifferenceIsTold(Behaviour behaviour) throws ClassNotFoundException {
        assertFalse(behaviour.tests().isEmpty() && behaviour.headings().isEmpty(), "neither tested nor explained");
        for (String test : behaviour.tests()) {
            assertTrue(isTest(test), "no such test: " + test);
        }
        for (String heading : behaviour.headings()) {
            assertTrue(chapters.containsKey(heading), "no such chapter in " + DIFFERENCES + ": " + heading);
            assertTrue(
                    chapters.get(heading).contains("`" + behaviour.name() + "`"), "not named in chapter: " + heading);
        }
    }

    private static boolean isTest(String name) throws ClassNotFoundException {
        String[] classAndMethod = name.split("\\.");
        if (!classes.containsKey(classAndMethod[0])) {
            return false;
        }
        Class<?> type = Class.forName(classes.get(classAndMethod[0]), false, BehavioursTest.class.getClassLoader());
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(classAndMethod[1]))
                .anyMatch(BehavioursTest::isAnnotated);
    }

    private static boolean isAnnotated(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
