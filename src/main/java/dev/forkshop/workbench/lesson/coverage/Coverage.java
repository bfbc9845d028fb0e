package dev.forkshop.workbench.lesson.coverage;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.mirror.Document;
import dev.forkshop.workbench.lesson.mirror.Inventory;
import dev.forkshop.workbench.lesson.mirror.Item;
import dev.forkshop.workbench.lesson.mirror.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The items of the documents, and the steps that answer each. */
public final class Coverage {
    private final Inventory inventory;
    private final List<Lesson> lessons;

    /** @param lessons in their order; so are the steps of an item */
    public Coverage(Inventory inventory, List<Lesson> lessons) {
        this.inventory = inventory;
        this.lessons = List.copyOf(lessons);
    }

    public List<Document> documents() {
        return inventory.documents();
    }

    public List<Item> traps() {
        return inventory.traps();
    }

    /** The lessons that mirror a document. */
    public List<Lesson> lessons(Document document) {
        return lessons.stream()
                .filter(lesson -> lesson.header().mirrors().equals(document.id()))
                .toList();
    }

    /** The names of the steps that answer an item of a document. */
    public List<String> steps(Document document, Item item) {
        return steps(lessons(document), item);
    }

    /** The names of the steps that show a trap, in whatever lesson. */
    public List<String> steps(Item trap) {
        return steps(lessons, trap);
    }

    private static List<String> steps(List<Lesson> among, Item item) {
        return among.stream().flatMap(lesson -> answering(lesson, item)).toList();
    }

    private static Stream<String> answering(Lesson lesson, Item item) {
        return lesson.steps().stream()
                .filter((Step step) -> step.mirrors().contains(item.id()))
                .map(lesson::nameOf);
    }

    /** The items of one kind in a document that no step answers. */
    public List<Item> missing(Document document, Kind kind) {
        return document.all(kind).stream()
                .filter(item -> steps(document, item).isEmpty())
                .toList();
    }

    /** The traps that no step shows. */
    public List<Item> missingTraps() {
        return traps().stream().filter(trap -> steps(trap).isEmpty()).toList();
    }

    /** True where a document has a section without a step. */
    public boolean lacksSection() {
        return documents().stream()
                .anyMatch(document -> !missing(document, Kind.SECTION).isEmpty());
    }

    /** How much of the documents is answered: for each document and kind that it has, and for the traps. */
    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (Document document : documents()) {
            for (Kind kind : Kind.values()) {
                if (!document.all(kind).isEmpty()) {
                    shares.add(new Share(document.id(), kind, document.all(kind).size(), ids(missing(document, kind))));
                }
            }
        }
        shares.add(new Share("", Kind.TRAP, traps().size(), ids(missingTraps())));
        return shares;
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    /**
     * How much of one kind is answered.
     *
     * @param document empty for the traps
     * @param missing the ids of those that no step answers
     */
    public record Share(String document, Kind kind, int all, List<String> missing) {
        public int answered() {
            return all - missing.size();
        }

        /** What is missing as a mark would name it: {@code C1-C3 C7}. */
        public String missingRanges() {
            List<String> ranges = new ArrayList<>();
            for (int first = 0, last; first < missing.size(); first = last + 1) {
                last = first;
                while (last + 1 < missing.size() && number(last + 1) == number(last) + 1) {
                    last++;
                }
                ranges.add(first == last ? missing.get(first) : missing.get(first) + "-" + missing.get(last));
            }
            return String.join(" ", ranges);
        }

        private int number(int index) {
            return Integer.parseInt(missing.get(index).substring(1));
        }
    }
}
