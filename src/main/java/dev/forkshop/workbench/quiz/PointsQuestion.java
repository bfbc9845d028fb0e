package dev.forkshop.workbench.quiz;

import java.util.ArrayList;
import java.util.List;

/**
 * A question that is answered in sentences: an answer is right when it says enough of the key points, whatever the
 * words.
 *
 * @param enough how many of the points make a right answer
 */
public record PointsQuestion(List<Point> points, int enough, String reply) implements Question {
    /**
     * One thing that a good answer says.
     *
     * @param ways words that count as saying it
     */
    public record Point(String text, List<String> ways) {
        public Point {
            ways = List.copyOf(ways);
        }

        boolean saidIn(String answer) {
            return ways.stream().anyMatch(way -> Words.says(answer, way));
        }
    }

    public PointsQuestion {
        points = List.copyOf(points);
    }

    @Override
    public Verdict judge(String answer) {
        if (Words.of(answer).isEmpty()) {
            return Verdict.unreadable("Answer in a sentence or two.");
        }
        List<Verdict.Reply> replies = new ArrayList<>();
        points.forEach(point -> replies.add(new Verdict.Reply(point.text(), point.saidIn(answer), "")));
        long said = replies.stream().filter(Verdict.Reply::right).count();
        return new Verdict(
                outcome(said),
                said + " of " + points.size() + " points.",
                said < enough ? saidOnly(replies) : whole(replies));
    }

    private Verdict.Outcome outcome(long said) {
        return said >= enough ? Verdict.Outcome.RIGHT : said > 0 ? Verdict.Outcome.PARTLY : Verdict.Outcome.WRONG;
    }

    /** Before the answer is right only what was said is told, so that the rest can still be found. */
    private static List<Verdict.Reply> saidOnly(List<Verdict.Reply> replies) {
        return replies.stream().filter(Verdict.Reply::right).toList();
    }

    private List<Verdict.Reply> whole(List<Verdict.Reply> replies) {
        List<Verdict.Reply> all = new ArrayList<>(replies);
        if (!reply.isEmpty()) {
            all.add(new Verdict.Reply("", true, reply));
        }
        return all;
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
