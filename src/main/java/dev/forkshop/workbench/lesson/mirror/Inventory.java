package dev.forkshop.workbench.lesson.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the documents hold, and the traps. */
public record Inventory(List<Document> documents, List<Item> traps) {
    private static final String FILE = "documents.tsv";

    public Inventory {
        documents = List.copyOf(documents);
        traps = List.copyOf(traps);
    }

    /** The inventory of the five documents; read once. */
    public static Inventory ofTheFive() {
        return TheFive.INVENTORY;
    }

    private static final class TheFive {
        private static final Inventory INVENTORY = read(text());

        private static String text() {
            try (InputStream file = Inventory.class.getResourceAsStream(FILE)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the inventory of the documents", unreadable);
            }
        }
    }

    /** Reads an inventory; its head says what its lines are. */
    static Inventory read(String text) {
        String[] parts = text.split("(?m)^traps$");
        List<Document> documents = new ArrayList<>();
        for (String document : parts[0].split("(?m)^document\t")) {
            if (!document.startsWith("#")) {
                String[] head = fields(document.lines().findFirst().orElseThrow());
                documents.add(
                        new Document(head[0], head[1], items(document.lines().skip(1))));
            }
        }
        return new Inventory(documents, items(parts[1].lines()));
    }

    private static List<Item> items(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty())
                .map(Inventory::fields)
                .map(fields -> new Item(fields[0], fields[1], fields[2]))
                .toList();
    }

    private static String[] fields(String line) {
        return line.split("\t");
    }

    public Optional<Document> document(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }
}
