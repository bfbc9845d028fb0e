package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.lesson.mirror.Document;
import dev.forkshop.workbench.lesson.mirror.Inventory;
import dev.forkshop.workbench.lesson.mirror.Item;
import dev.forkshop.workbench.lesson.mirror.Kind;
import dev.forkshop.workbench.lesson.mirror.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code <!-- mirrors: S4, B1, C12-C15, X6 -->}: which items of the lesson's document a step answers. A document
 * that is none of the five has no inventory; its items are taken as they stand.
 */
final class MirrorReader {
    private static final Pattern WORD = Pattern.compile("[^,:\\s]+");
    private static final String KEY = "mirrors";

    private final Source source;
    private final Problems problems;
    private final Optional<Document> document;

    MirrorReader(Source source, Problems problems, String document) {
        this.source = source;
        this.problems = problems;
        this.document = Inventory.ofTheFive().document(document);
    }

    /** Reports the id of a document that is nearly one of the five. */
    static void checkDocument(Place place, String id, Problems problems) {
        List<String> known =
                Inventory.ofTheFive().documents().stream().map(Document::id).toList();
        if (!known.contains(id) && Nearest.to(id, known).isPresent()) {
            problems.unknown(place, "document", id, known);
        }
    }

    /** The ids of all items that a comment names; it begins at a place. */
    List<String> read(Place comment) {
        List<String> ids = new ArrayList<>();
        int line = comment.line();
        while (!source.line(line).contains(KEY)) {
            line++;
        }
        int from = source.line(line).indexOf(KEY) + KEY.length();
        for (; !read(line, from, ids); line++) {
            from = 0;
        }
        return ids.stream().distinct().toList();
    }

    /** Reads one line; true where the comment ends in it. */
    private boolean read(int line, int from, List<String> ids) {
        String text = source.line(line);
        int end = text.indexOf("-->");
        Matcher words = WORD.matcher(text).region(from, end < 0 ? text.length() : end);
        while (words.find()) {
            ids.addAll(word(new Place(line, words.start() + 1), words.group()));
        }
        return end >= 0;
    }

    private List<String> word(Place place, String word) {
        Optional<Mark> mark = Mark.read(word);
        if (mark.isPresent()) {
            known(mark.get()).ifPresent(items -> check(place, mark.get(), items));
            return mark.get().ids();
        }
        if (document.isPresent()) {
            problems.add(
                    place,
                    "'" + word + "' is no item of a document",
                    Mark.meant(word).orElse("S4, B1, C12-C15, T1, L1, Q2 or X6"));
        }
        return List.of(word);
    }

    /** The items that may be named; empty where nothing is known of the document. */
    private Optional<List<Item>> known(Mark mark) {
        return mark.kind() == Kind.TRAP
                ? Optional.of(Inventory.ofTheFive().traps())
                : document.map(known -> known.all(mark.kind()));
    }

    private void check(Place place, Mark mark, List<Item> items) {
        mark.unknown(items)
                .ifPresent(id -> problems.add(
                        place,
                        "unknown " + mark.kind().word() + " '" + id + "'",
                        mark.nearest(items, id)
                                .orElse("this document has no " + mark.kind().word())));
    }
}
