package dev.forkshop.workbench.quiz.bank;

import java.util.List;

/**
 * What became of one question in a quiz or an interview.
 *
 * @param followUp whether its follow-up was asked
 * @param judged what the answer was judged to be; the learner may have changed it
 * @param missed the key points that were not said
 */
public record Outcome(InterviewQuestion question, boolean followUp, Grade grade, Grade judged, List<String> missed) {
    public Outcome {
        missed = List.copyOf(missed);
    }

    boolean weak() {
        return grade != Grade.GOOD;
    }
}
