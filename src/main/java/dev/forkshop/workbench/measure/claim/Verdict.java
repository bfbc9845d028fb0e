package dev.forkshop.workbench.measure.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What became of a claim. */
public enum Verdict {
    HOLDS("holds"),
    CONDITION("holds with a condition"),
    MISLEADING("misleading"),
    FALSE("false here"),
    /** No row of its verdicts fits: a defect of the claim. */
    UNDECIDED("undecided"),
    /** Its experiment failed. */
    FAILED("could not be tried"),
    /** A program that it needs is not here. */
    NOT_TRIED("not tried here");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** Whether the claim was judged at all. */
    public boolean judged() {
        return compareTo(UNDECIDED) < 0;
    }

    /** As it is written in a file and said to a person. */
    @Override
    public String toString() {
        return words;
    }

    /** The verdict of these words. */
    public static Optional<Verdict> said(String words) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.words.equals(words))
                .findFirst();
    }

    /** The verdict that a file may give by these words. */
    static Optional<Verdict> of(String words) {
        return said(words).filter(Verdict::judged);
    }

    /** The words that a file may use. */
    static List<String> all() {
        return Arrays.stream(values())
                .filter(Verdict::judged)
                .map(Verdict::toString)
                .toList();
    }
}
