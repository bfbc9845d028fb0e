/**
 * Lessons: files into steps; the player; progress. The only importer of commonmark.
 */
package dev.forkshop.workbench.lesson;
