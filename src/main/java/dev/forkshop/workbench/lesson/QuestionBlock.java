package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.quiz.Question;

/** A question that the learner answers here. */
public record QuestionBlock(Place place, Question question) implements Block {}
