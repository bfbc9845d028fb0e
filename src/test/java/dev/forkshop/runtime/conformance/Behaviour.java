package dev.forkshop.runtime.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One test of Node's own, and where we do the same or say why not: a line of a table in this package's resources.
 *
 * @param tests as {@code TestClass.method}
 * @param headings chapters of NODE-DIFFERENCES.md that name the case
 */
record Behaviour(String name, List<String> tests, List<String> headings) {
    private static final Path TABLES = Path.of("src/test/resources/dev/forkshop/runtime/conformance");
    private static final String DOCS = "docs: ";

    static List<Behaviour> of(String table) {
        try (Stream<String> lines = Files.lines(TABLES.resolve(table + ".tsv"))) {
            return lines.map(Behaviour::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Behaviour parse(String line) {
        List<String> columns = List.of(line.split("\t"));
        List<String> proofs = columns.subList(1, columns.size());
        return new Behaviour(
                columns.get(0),
                proofs.stream()
                        .filter(each -> !each.startsWith(DOCS))
                        .flatMap(each -> Arrays.stream(each.split(" ")))
                        .toList(),
                proofs.stream()
                        .filter(each -> each.startsWith(DOCS))
                        .map(each -> each.substring(DOCS.length()))
                        .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
