package dev.forkshop.workbench.quiz;

import java.util.List;

/**
 * What an answer in sentences says of the key points.
 *
 * @param slips what it says that is not so
 * @param enough how many points make a good answer
 */
public record PointsReview(
        List<PointsQuestion.Point> said,
        List<PointsQuestion.Point> missed,
        List<PointsQuestion.Point> slips,
        int enough) {
    public PointsReview {
        said = List.copyOf(said);
        missed = List.copyOf(missed);
        slips = List.copyOf(slips);
    }

    /** Enough is said, and nothing that is not so. */
    public boolean good() {
        return said.size() >= enough && slips.isEmpty();
    }

    public Verdict.Outcome outcome() {
        return good() ? Verdict.Outcome.RIGHT : said.isEmpty() ? Verdict.Outcome.WRONG : Verdict.Outcome.PARTLY;
    }

    public int points() {
        return said.size() + missed.size();
    }
}
