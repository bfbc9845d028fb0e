package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.quiz.NumberQuestion;
import dev.forkshop.workbench.quiz.OrderQuestion;
import dev.forkshop.workbench.quiz.PointsQuestion;
import dev.forkshop.workbench.quiz.Question;
import dev.forkshop.workbench.quiz.TextQuestion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an {@code answer} fence. The kind of answer stands behind {@code answer} or on the first line; the items of
 * {@code order} (in the right order) and of {@code points} follow, one a line; a line {@code -- text} is the reply, a
 * point behind {@code !} is a mistake that answers make.
 */
final class AnswerReader {
    private static final List<String> KINDS = List.of("number", "text", "order", "points");
    private static final String SLIP = "! ";
    private static final Pattern RANGE =
            Pattern.compile("(-?[\\d,_]*\\.?\\d+)?\\s*(\\.\\.)?\\s*(-?[\\d,_]*\\.?\\d+)?\\s*([A-Za-zµ%]*)");

    private final Source source;
    private final Problems problems;
    private Place place;
    private String reply = "";

    AnswerReader(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    Optional<Question> read(FenceWords words, String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean onFence = !words.rest().isEmpty();
        if (!onFence && lines.isEmpty()) {
            problems.add(words.place(), "no kind of answer", "one of " + String.join(", ", KINDS));
            return Optional.empty();
        }
        place = onFence ? words.rest().get(0).place() : words.place().down(1);
        String head = onFence
                ? source.line(place.line()).substring(place.column() - 1).strip()
                : lines.get(0);
        return read(head, withoutReply(onFence ? lines : lines.subList(1, lines.size())));
    }

    private List<String> withoutReply(List<String> lines) {
        lines.stream()
                .filter(line -> line.startsWith("-- "))
                .forEach(line -> reply = line.substring(3).strip());
        return lines.stream().filter(line -> !line.startsWith("-- ")).toList();
    }

    private Optional<Question> read(String head, List<String> items) {
        String[] halves = head.split("\\s+--\\s+", 2);
        reply = halves.length > 1 ? halves[1] : reply;
        String[] words = halves[0].split("\\s+", 2);
        String value = words.length > 1 ? words[1].strip() : "";
        return switch (words[0]) {
            case "number" -> number(value);
            case "text" -> text(value, items);
            case "order" -> order(items);
            case "points" -> points(value, items);
            default -> unknown(words[0]);
        };
    }

    private Optional<Question> unknown(String kind) {
        problems.unknown(place, "kind of answer", kind, KINDS);
        return Optional.empty();
    }

    private Optional<Question> number(String range) {
        Matcher written = RANGE.matcher(range);
        if (!written.matches() || written.group(1) == null && written.group(3) == null) {
            return wrong("number needs a number or a range", "number 3..5");
        }
        boolean open = written.group(2) != null;
        double low = bound(written.group(1), Double.NEGATIVE_INFINITY);
        double high = open ? bound(written.group(3), Double.POSITIVE_INFINITY) : low;
        return low <= high
                ? Optional.of(new NumberQuestion(low, high, written.group(4), reply))
                : wrong("the range ends before it begins", "number 3..5");
    }

    private static double bound(String written, double otherwise) {
        return written == null ? otherwise : Double.parseDouble(written.replaceAll("[,_]", ""));
    }

    private Optional<Question> text(String value, List<String> items) {
        List<String> accepted =
                items.isEmpty() ? alternatives(value) : alternatives(value + "|" + String.join("|", items));
        return accepted.isEmpty()
                ? wrong("text needs a right answer", "text exec | execSync")
                : Optional.of(new TextQuestion(accepted, reply));
    }

    private Optional<Question> order(List<String> items) {
        List<String> ordered = items.stream()
                .map(item -> item.replaceFirst("^(\\d+[.)]|[-*])\\s+", ""))
                .toList();
        if (ordered.size() < 2 || ordered.size() > 20) {
            return wrong("order needs two to twenty items", "one a line, in the right order");
        }
        return new HashSet<>(ordered).size() < ordered.size()
                ? wrong("two items are the same", "tell them apart")
                : Optional.of(new OrderQuestion(ordered, reply));
    }

    private Optional<Question> points(String enough, List<String> items) {
        Map<Boolean, List<PointsQuestion.Point>> all = items.stream()
                .collect(Collectors.partitioningBy(
                        item -> item.startsWith(SLIP), Collectors.mapping(AnswerReader::point, Collectors.toList())));
        List<PointsQuestion.Point> points = all.get(false);
        if (points.isEmpty()
                || all.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(p -> p.ways().isEmpty())) {
            return wrong(
                    "points needs key points with words that say them", "shares no memory: own heap | separate memory");
        }
        int wanted = enough.matches("[1-9]\\d?") ? Integer.parseInt(enough) : points.size();
        return wanted > points.size() || !enough.isEmpty() && !enough.matches("\\d+")
                ? wrong("points may say how many are enough", "points " + points.size())
                : Optional.of(new PointsQuestion(points, wanted, all.get(true), reply));
    }

    private static PointsQuestion.Point point(String item) {
        String[] halves = item.replaceFirst("^[-*!]\\s+", "").split(":\\s+", 2);
        return new PointsQuestion.Point(halves[0], halves.length > 1 ? alternatives(halves[1]) : List.of());
    }

    private static List<String> alternatives(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Optional<Question> wrong(String message, String suggestion) {
        problems.add(place, message, suggestion);
        return Optional.empty();
    }
}
