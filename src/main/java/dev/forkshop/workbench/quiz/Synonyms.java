package dev.forkshop.workbench.quiz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases that mean the same when people speak of processes and threads. {@code synonyms.txt} has a group a
 * line; each member stands for the first one.
 */
final class Synonyms {
    private static final int LONGEST = 4;
    private static final Map<List<String>, String> GROUPS = read();

    private Synonyms() {}

    private static Map<List<String>, String> read() {
        try (InputStream stream = Synonyms.class.getResourceAsStream("synonyms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<List<String>, String> groups = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line.split("\\s*,\\s*"), groups));
            return groups;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("synonyms.txt", unreadable);
        }
    }

    private static void add(String[] group, Map<List<String>, String> groups) {
        String first = Stem.of(group[0].strip());
        for (String member : group) {
            groups.put(stems(member.strip()), first);
        }
    }

    private static List<String> stems(String phrase) {
        return List.of(phrase.split("\\s+")).stream().map(Stem::of).toList();
    }

    /** The same stems, with the first of its group in place of each word or phrase that has one. */
    static List<String> merged(List<String> stems) {
        List<String> merged = new ArrayList<>();
        for (int at = 0; at < stems.size(); ) {
            int taken = longest(stems, at);
            List<String> phrase = stems.subList(at, at + Math.max(taken, 1));
            merged.add(taken == 0 ? stems.get(at) : GROUPS.get(phrase));
            at += Math.max(taken, 1);
        }
        return merged;
    }

    private static int longest(List<String> stems, int at) {
        for (int length = Math.min(LONGEST, stems.size() - at); length > 0; length--) {
            if (GROUPS.containsKey(stems.subList(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
