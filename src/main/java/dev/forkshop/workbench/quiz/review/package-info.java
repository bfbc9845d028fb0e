/**
 * Spaced repetition: what was asked comes back when it is about to be forgotten. FSRS says when, a file that only grows
 * says what was answered; everything else is drawn from the two.
 */
package dev.forkshop.workbench.quiz.review;
