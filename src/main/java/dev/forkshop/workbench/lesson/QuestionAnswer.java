package dev.forkshop.workbench.lesson;

/** A question as an interviewer asks it, and a good answer. */
public record QuestionAnswer(Place place, Prose question, Prose answer) implements Block {}
