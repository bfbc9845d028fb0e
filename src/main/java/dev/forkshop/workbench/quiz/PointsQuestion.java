package dev.forkshop.workbench.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that is answered in sentences: an answer is right when it says enough of the key points, whatever the
 * words, and nothing that the author knows to be wrong.
 *
 * @param enough how many of the points make a right answer
 * @param slips what is said by mistake; an answer that says one is not right
 */
public record PointsQuestion(List<Point> points, int enough, List<Point> slips, String reply) implements Question {
    private static final int SENTENCE = 4;

    /**
     * One thing that a good answer says.
     *
     * @param ways words that count as saying it, as {@link Way} reads them
     */
    public record Point(String text, List<String> ways) {
        public Point {
            ways = List.copyOf(ways);
        }

        boolean saidIn(String answer, Said said, Set<String> rivals) {
            return ways.stream().anyMatch(way -> Way.of(way).saidIn(answer, said, rivals));
        }
    }

    public PointsQuestion {
        points = List.copyOf(points);
        slips = List.copyOf(slips);
    }

    public PointsQuestion(List<Point> points, int enough, String reply) {
        this(points, enough, List.of(), reply);
    }

    /** What the answer says of the points. */
    public PointsReview review(String answer) {
        Said said = Said.of(answer);
        Set<String> rivals = rivals();
        Predicate<Point> isSaid = point -> point.saidIn(answer, said, rivals);
        return new PointsReview(
                points.stream().filter(isSaid).toList(),
                points.stream().filter(isSaid.negate()).toList(),
                slips.stream().filter(isSaid).toList(),
                enough);
    }

    private Set<String> rivals() {
        return Stream.concat(points.stream(), slips.stream())
                .flatMap(point -> point.ways().stream())
                .map(way -> Way.of(way).subject())
                .filter(subject -> !subject.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A sentence that says something of it: {@code exec asks a shell}. */
    @Override
    public boolean isMeantBy(String line) {
        boolean sentence = Words.of(line).size() >= SENTENCE;
        return sentence && !review(line).said().isEmpty() || judge(line).right();
    }

    @Override
    public Verdict judge(String answer) {
        if (Words.of(answer).isEmpty()) {
            return Verdict.unreadable("Answer in a sentence or two.");
        }
        PointsReview review = review(answer);
        return new Verdict(
                review.outcome(), review.said().size() + " of " + points.size() + " points.", replies(review));
    }

    /** Before the answer is right only what was said is told, so that the rest can still be found. */
    private List<Verdict.Reply> replies(PointsReview review) {
        List<Verdict.Reply> replies = new ArrayList<>();
        points.stream()
                .filter(point -> review.good() || review.said().contains(point))
                .forEach(point -> replies.add(
                        new Verdict.Reply(point.text(), review.said().contains(point), "")));
        review.slips().forEach(slip -> replies.add(new Verdict.Reply(slip.text(), false, "That is not so.")));
        if (review.good() && !reply.isEmpty()) {
            replies.add(new Verdict.Reply("", true, reply));
        }
        return replies;
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public String how() {
        return "a sentence or two";
    }

    @Override
    public String rightAnswer() {
        return String.join("; ", points.stream().map(Point::text).toList());
    }
}
