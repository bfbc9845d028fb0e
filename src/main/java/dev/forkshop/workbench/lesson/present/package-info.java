/** A lesson before a class: one thing at a time on the screen, the speaker's notes and a clock on another. */
package dev.forkshop.workbench.lesson.present;
