package dev.forkshop.workbench.measure.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.lesson.mirror.Document;
import dev.forkshop.workbench.lesson.mirror.Inventory;
import dev.forkshop.workbench.lesson.mirror.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The claims that come with forkshop: complete, without mistakes, and as the inventory has them. */
class ClaimFilesTest {
    private static final Path FOLDER = Path.of("lessons/claims");
    private static final int CLAIMS = 70;
    private static ClaimShelf shelf;

    @BeforeAll
    static void read() throws Exception {
        shelf = ClaimShelf.read(FOLDER);
    }

    @Test
    void noFileHasAMistake() {
        assertEquals(List.of(), shelf.problems());
    }

    @Test
    void everyClaimOfTheInventoryIsThere() {
        assertEquals(
                IntStream.rangeClosed(1, CLAIMS)
                        .mapToObj(number -> "F" + number)
                        .toList(),
                shelf.claims().stream().map(Claim::id).toList());
    }

    @Test
    void theInventorysVerdictsAndIdsAreThoseOfTheInventory() throws Exception {
        List<String> expected = table().stream()
                .map(row -> row[0] + " " + row[2] + ": " + sorted(Arrays.asList(row[1].split(" "))))
                .toList();
        List<String> actual = shelf.claims().stream()
                .map(claim -> claim.id() + " " + claim.inventory() + ": " + sorted(claim.said()))
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private static List<String[]> table() throws Exception {
        try (InputStream table = ClaimFilesTest.class.getResourceAsStream("inventory.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    private static String sorted(List<String> ids) {
        return ids.stream().sorted().collect(Collectors.joining(" "));
    }

    @Test
    void everyClaimOfTheFiveDocumentsIsTriedOnce() {
        List<String> tried =
                shelf.claims().stream().flatMap(claim -> claim.said().stream()).toList();
        assertEquals(sorted(documentsClaims()), sorted(tried));
    }

    private static List<String> documentsClaims() {
        List<Document> documents = Inventory.ofTheFive().documents();
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            String document = "D" + i + ".";
            documents.get(i).all(Kind.CLAIM).forEach(item -> claims.add(document + item.id()));
        }
        return claims;
    }

    @Test
    void everyExperimentHasItsPrograms() {
        Set<String> missing = new TreeSet<>();
        for (Claim claim : shelf.claims()) {
            for (Experiment experiment : claim.experiments()) {
                Stream.of(Side.values())
                        .filter(experiment::has)
                        .map(side -> experiment.program(FOLDER, side))
                        .filter(file -> !Files.isRegularFile(file))
                        .forEach(file -> missing.add(claim.id() + " needs " + file));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyProgramBelongsToAnExperimentOrHelpsOne() throws Exception {
        Set<String> known = shelf.claims().stream()
                .flatMap(claim -> claim.experiments().stream())
                .map(Experiment::name)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(FOLDER.resolve("experiments"))) {
            List<Path> programs = files.filter(file -> file.toString().matches(".*\\.(java|js)"))
                    .toList();
            assertEquals(
                    List.of(),
                    programs.stream()
                            .filter(file -> known.stream().noneMatch(name(file)::startsWith))
                            .filter(file -> programs.stream().noneMatch(other -> names(other, file)))
                            .toList());
        }
    }

    private static String name(Path program) {
        return program.getFileName().toString().replaceFirst("\\..*", "");
    }

    private static boolean names(Path program, Path helper) {
        try {
            return !program.equals(helper) && Files.readString(program).contains(name(helper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsRecordedIsANumberWhereTheUnitWantsOne() {
        assertEquals(
                List.of(),
                shelf.claims().stream()
                        .flatMap(Claim::figures)
                        .filter(figure ->
                                figure.unit() != Unit.WORD && !figure.recorded().isEmpty())
                        .filter(figure -> !(Value.of(figure.recorded()) instanceof Value.Amount))
                        .map(figure -> figure.name() + " " + figure.recorded())
                        .toList());
    }
}
