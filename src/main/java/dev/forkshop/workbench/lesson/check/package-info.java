/**
 * Lessons as their author checks them: every file read, every fence performed, every exercise tried both ways.
 */
package dev.forkshop.workbench.lesson.check;
