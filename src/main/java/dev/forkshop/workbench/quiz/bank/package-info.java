/**
 * The questions of interviews: what the lessons ask and what lies in {@code lessons/questions}, how an interview goes
 * from one to the next, and what became of every answer.
 */
package dev.forkshop.workbench.quiz.bank;
