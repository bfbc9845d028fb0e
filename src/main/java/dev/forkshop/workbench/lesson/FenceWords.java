package dev.forkshop.workbench.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/** The words behind the opening of a fence, each with its place. */
final class FenceWords {
    /** One of them. */
    record Word(String text, Place place) {}

    private final List<Word> words = new ArrayList<>();
    private final Place place;

    FenceWords(Source source, FencedCodeBlock fence) {
        place = source.place(fence);
        int from = place.column() - 1 + fence.getOpeningFenceLength();
        Matcher word = Pattern.compile("\\S+").matcher(source.line(place.line()));
        word.region(from, source.line(place.line()).length());
        while (word.find()) {
            words.add(new Word(word.group(), new Place(place.line(), word.start() + 1)));
        }
    }

    Place place() {
        return place;
    }

    /** The first word; empty where there is none, or where it is an attribute already. */
    String kind() {
        return words.isEmpty() || words.get(0).text().contains("=")
                ? ""
                : words.get(0).text();
    }

    Place kindPlace() {
        return words.isEmpty() ? place : words.get(0).place();
    }

    /** The words after the kind. */
    List<Word> rest() {
        return kind().isEmpty() ? List.copyOf(words) : List.copyOf(words.subList(1, words.size()));
    }
}
