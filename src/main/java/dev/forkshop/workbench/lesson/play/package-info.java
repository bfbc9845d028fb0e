/**
 * A lesson as it is walked through: the player, the learner's progress, and what may run.
 */
package dev.forkshop.workbench.lesson.play;
