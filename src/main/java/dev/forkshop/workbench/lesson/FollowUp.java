package dev.forkshop.workbench.lesson;

import java.util.Optional;

/** What an interviewer asks after a good answer, and, where the author gives one, a good answer to that. */
public record FollowUp(Place place, Prose question, Optional<Prose> answer) implements Block {}
