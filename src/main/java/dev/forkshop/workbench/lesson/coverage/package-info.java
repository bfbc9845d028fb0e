/**
 * Which steps of the lessons answer which items of the documents, made from the marks of the steps. Pure.
 */
package dev.forkshop.workbench.lesson.coverage;
