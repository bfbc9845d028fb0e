package dev.forkshop.workbench.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How options are named and picked: by letter ({@code a c}, {@code ac}), by number ({@code 1,3}) or by their text. */
final class Letters {
    private Letters() {}

    static String of(int index) {
        return String.valueOf((char) ('a' + index));
    }

    static String of(List<Integer> indexes) {
        return String.join(" ", indexes.stream().map(Letters::of).toList());
    }

    /** The picked options, from 0, in the order given; empty where the answer names something that is not there. */
    static Optional<List<Integer>> picks(String answer, List<String> options) {
        int whole = named(answer, options);
        if (whole >= 0) {
            return Optional.of(List.of(whole));
        }
        List<Integer> picks = new ArrayList<>();
        for (String word : split(answer, options)) {
            picks.add(pick(word, options));
        }
        return picks.isEmpty() || picks.contains(-1) ? Optional.empty() : Optional.of(picks);
    }

    private static List<String> split(String answer, List<String> options) {
        String flat = answer.toLowerCase(Locale.ROOT).strip();
        if (flat.length() <= options.size() && flat.chars().allMatch(c -> c >= 'a' && c < 'a' + options.size())) {
            return Arrays.asList(flat.split(""));
        }
        return Arrays.stream(flat.split("[\\s,;&>)(]+|\\band\\b"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static int pick(String word, List<String> options) {
        int index = word.matches("[a-z]")
                ? word.charAt(0) - 'a'
                : word.matches("\\d{1,2}") ? Integer.parseInt(word) - 1 : -1;
        return index >= 0 && index < options.size() ? index : named(word, options);
    }

    private static int named(String text, List<String> options) {
        String said = Words.said(text);
        return said.isEmpty() ? -1 : options.stream().map(Words::said).toList().indexOf(said);
    }
}
