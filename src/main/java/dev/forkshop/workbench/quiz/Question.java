package dev.forkshop.workbench.quiz;

import java.util.List;

/**
 * A question of a lesson and how an answer to it is judged: by what it means, not by how it is spelled. All texts are
 * inline Markdown. Pure.
 */
public sealed interface Question permits Choice, NumberQuestion, TextQuestion, OrderQuestion, PointsQuestion {
    /** Judges what the learner typed. */
    Verdict judge(String answer);

    /** Whether a line is meant as an answer although it may begin with the name of a command: the right one is. */
    default boolean isMeantBy(String line) {
        return judge(line).right();
    }

    /** What there is to choose from or to put in order, in the order in which it is shown; empty where nothing is. */
    List<String> options();

    /** How to answer, in a few words. */
    String how();

    /** The right answer, for the one who asks for the solution. */
    String rightAnswer();
}
