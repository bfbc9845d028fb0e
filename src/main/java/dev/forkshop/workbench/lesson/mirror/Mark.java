package dev.forkshop.workbench.lesson.mirror;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One word of a {@code mirrors} mark: an item, {@code S4}, or several in a row, {@code C12-C15}.
 *
 * @param from the number of the first
 * @param to the number of the last
 */
public record Mark(Kind kind, int from, int to) {
    private static final Pattern SHAPE = Pattern.compile("([A-Z])([1-9]\\d{0,2})(?:-([A-Z])([1-9]\\d{0,2}))?");
    private static final Pattern SLOPPY = Pattern.compile("([a-zA-Z])(\\d+)(?:(?:-|\\.\\.|–)[a-zA-Z]?(\\d+))?");

    /** Reads a word; empty where it is none. */
    public static Optional<Mark> read(String word) {
        Matcher found = SHAPE.matcher(word);
        if (!found.matches() || Kind.of(word.charAt(0)).isEmpty()) {
            return Optional.empty();
        }
        boolean range = found.group(3) != null;
        Mark mark = new Mark(
                Kind.of(word.charAt(0)).orElseThrow(),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(range ? 4 : 2)));
        boolean oneKind = !range || found.group(1).equals(found.group(3));
        return oneKind && mark.from <= mark.to ? Optional.of(mark) : Optional.empty();
    }

    /** What was probably meant by a word that is no mark. */
    public static Optional<String> meant(String word) {
        Matcher found = SLOPPY.matcher(word);
        if (!found.matches()) {
            return Optional.empty();
        }
        String letter = found.group(1).toUpperCase(Locale.ROOT);
        String written = letter + found.group(2) + (found.group(3) == null ? "" : "-" + letter + found.group(3));
        return read(written).map(mark -> written);
    }

    /** The ids that it names. */
    public List<String> ids() {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> kind.letter() + "" + number)
                .toList();
    }

    /** The first item that it names and that is not among these. */
    public Optional<String> unknown(List<Item> known) {
        return ids().stream()
                .filter(id -> known.stream().noneMatch(item -> item.id().equals(id)))
                .findFirst();
    }

    /** The known item that is nearest to an unknown one. */
    public Optional<String> nearest(List<Item> known, String unknown) {
        return Item.nearest(known, kind, Integer.parseInt(unknown.substring(1))).map(Item::id);
    }
}
