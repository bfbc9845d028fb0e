package dev.forkshop.workbench.quiz;

import java.util.List;

/**
 * What became of an answer, and what to say to it.
 *
 * @param note one sentence on the answer as a whole; may be empty
 * @param replies what the lesson's author has to say to the parts of this answer
 */
public record Verdict(Outcome outcome, String note, List<Reply> replies) {
    /** How right an answer is. */
    public enum Outcome {
        RIGHT,
        /** Nothing wrong in it, but something is missing. */
        PARTLY,
        WRONG,
        /** Not an answer to this kind of question; it does not count as a try. */
        UNREADABLE
    }

    /**
     * What to say to one part of an answer.
     *
     * @param to the option or key point that this speaks of; empty when it speaks of the whole answer
     */
    public record Reply(String to, boolean right, String text) {}

    public Verdict {
        replies = List.copyOf(replies);
    }

    public boolean right() {
        return outcome == Outcome.RIGHT;
    }

    static Verdict of(boolean right, String note, List<Reply> replies) {
        return new Verdict(right ? Outcome.RIGHT : Outcome.WRONG, note, replies);
    }

    static Verdict unreadable(String note) {
        return new Verdict(Outcome.UNREADABLE, note, List.of());
    }

    /** A verdict whose only reply, if there is one, speaks of the whole answer. */
    static Verdict whole(boolean right, String note, String reply) {
        return of(right, note, reply.isEmpty() ? List.of() : List.of(new Reply("", right, reply)));
    }
}
