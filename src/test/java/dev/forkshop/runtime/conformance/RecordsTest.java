package dev.forkshop.runtime.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of each program in {@code src/test/node} it is known what happens in it, or why that is not known. */
class RecordsTest {

    @Test
    void aProgramHasARecordOfWhatHappenedOrAReasonWhyNot() throws IOException {
        Set<String> known = new TreeSet<>(named(".facts"));
        known.addAll(Unrecorded.reasons().keySet());
        assertEquals(new TreeSet<>(NodeOracleTest.cases()), known);
    }

    @Test
    void whatHasARecordNeedsNoReason() throws IOException {
        Set<String> both = new TreeSet<>(named(".facts"));
        both.retainAll(Unrecorded.reasons().keySet());
        assertEquals(Set.of(), both);
    }

    @Test
    void eachProgramIsHeldAgainstOurs() throws IOException {
        String tests = sources();
        Set<String> alone = new TreeSet<>(NodeOracleTest.cases());
        alone.removeIf(
                name -> tests.contains("Recorded.of(\"" + name + "\")") || tests.contains("sameAsNode(\"" + name));
        assertEquals(Set.of(), alone);
    }

    private static Set<String> named(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Recorded.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/forkshop/runtime"))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
