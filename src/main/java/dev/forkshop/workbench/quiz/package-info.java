/**
 * Questions of a lesson and how an answer is judged.
 */
package dev.forkshop.workbench.quiz;
