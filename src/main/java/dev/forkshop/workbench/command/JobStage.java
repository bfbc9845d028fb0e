package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.play.LessonStage;
import dev.forkshop.workbench.session.Job;

/** A stage that shows on whatever job the learner's last line has become. */
public interface JobStage extends LessonStage {
    /** From now on this job's output is the screen, and its interrupt the learner's. */
    void at(Job job);
}
