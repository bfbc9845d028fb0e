package dev.forkshop.workbench.quiz.bank;

import java.util.List;

/**
 * One answer that was given, or not, to a question. Everything that is drawn from the learner's answers is drawn from
 * these.
 *
 * @param at when, as {@link java.time.Instant} writes it
 * @param id the question: {@link InterviewQuestion#id}
 * @param mode the command that asked: {@code ask}, {@code quiz}, {@code interview}, {@code review}
 * @param grade the learner's last word
 * @param judged what it was judged to be; the same unless the learner changed it
 * @param missed the key points that were not said
 * @param text what the learner wrote
 */
public record Answered(String at, String id, String mode, Grade grade, Grade judged, List<String> missed, String text) {
    public Answered {
        missed = missed == null ? List.of() : List.copyOf(missed);
        text = text == null ? "" : text;
    }
}
