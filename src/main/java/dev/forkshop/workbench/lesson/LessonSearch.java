package dev.forkshop.workbench.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for words in what a learner can read of the steps: titles, prose, questions, commands and what comes of them; no hint, no solution. Pure. */
public final class LessonSearch {
    private LessonSearch() {}

    /**
     * A step in which all the words stand.
     *
     * @param line the first line with one of them; the title where they stand only there
     */
    public record Hit(String name, Step step, String line, int at, boolean inTitle) {
        /** The line, or as much of it around the word as fits. */
        public String excerpt(int width) {
            if (line.length() <= width) {
                return line;
            }
            int from = Math.max(0, Math.min(at - width / 2, line.length() - width + 2));
            int to = Math.min(line.length(), from + width - 2);
            return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
        }
    }

    /** All hits, those in titles first, then in the order of the lessons. */
    public static List<Hit> find(List<Lesson> lessons, List<String> words) {
        List<String> wanted =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        List<Hit> hits = new ArrayList<>();
        for (Lesson lesson : lessons) {
            lesson.steps().forEach(step -> in(lesson, step, wanted).ifPresent(hits::add));
        }
        hits.sort(Comparator.comparing(hit -> !hit.inTitle()));
        return hits;
    }

    private static Optional<Hit> in(Lesson lesson, Step step, List<String> words) {
        List<String> lines = new ArrayList<>(List.of(step.heading()));
        step.blocks().stream()
                .flatMap(LessonSearch::texts)
                .flatMap(String::lines)
                .forEach(lines::add);
        String all = String.join("\n", lines).toLowerCase(Locale.ROOT);
        if (!words.stream().allMatch(all::contains)) {
            return Optional.empty();
        }
        boolean inTitle = words.stream().allMatch(step.heading().toLowerCase(Locale.ROOT)::contains);
        String line = lines.stream()
                .skip(1)
                .filter(text -> at(text, words) >= 0)
                .findFirst()
                .orElse(step.heading());
        return Optional.of(new Hit(lesson.nameOf(step), step, line, at(line, words), inTitle));
    }

    private static int at(String line, List<String> words) {
        String lower = line.toLowerCase(Locale.ROOT);
        return words.stream()
                .mapToInt(lower::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(-1);
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Prose prose) {
            return Stream.of(plain(prose.markdown()));
        } else if (block instanceof Why why) {
            return Stream.of(plain(why.text().markdown()));
        } else if (block instanceof QuestionAnswer asked) {
            return Stream.of(plain(asked.question().markdown()));
        } else if (block instanceof QuestionBlock question) {
            return question.question().options().stream().map(LessonSearch::plain);
        } else if (block instanceof ShopFence fence) {
            return Stream.of(fence.text());
        }
        return Stream.of();
    }

    /** Without the marks of Markdown: each paragraph a line. */
    private static String plain(String markdown) {
        return markdown.replace("`", "")
                .replace("**", "")
                .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                .replaceAll("\\n+", "\n");
    }
}
