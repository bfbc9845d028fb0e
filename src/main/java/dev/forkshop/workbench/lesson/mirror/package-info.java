/**
 * What the lessons mirror: the inventory of the five documents, item by item, and the traps that run through them all.
 * Pure; the inventory itself is a resource beside these classes.
 */
package dev.forkshop.workbench.lesson.mirror;
