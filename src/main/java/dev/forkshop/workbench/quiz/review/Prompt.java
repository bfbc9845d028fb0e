package dev.forkshop.workbench.quiz.review;

import dev.forkshop.workbench.quiz.Question;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import java.util.Optional;

/**
 * What a card asks and what is behind it. Texts are Markdown.
 *
 * @param id the card
 * @param from where it comes from, in a few words
 * @param answer a good answer; empty where only the learner's own way through the step is one
 * @param question what judges what the learner writes; empty where only the learner can
 * @param proof the question whose experiment decides it, where it has one
 * @param goTo the command that leads to the step; empty for a question that is nowhere in a lesson
 */
public record Prompt(
        String id,
        String from,
        String front,
        String answer,
        Optional<Question> question,
        Optional<String> goTo,
        Optional<InterviewQuestion> proof) {}
