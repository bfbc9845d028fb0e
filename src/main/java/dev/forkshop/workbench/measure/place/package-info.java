/**
 * One module in several places: run on the main loop, in a worker thread, in a pooled worker, in a forked process, one
 * after another, with the same input and the same limit. What was measured is told as facts; tables are made from them.
 */
package dev.forkshop.workbench.measure.place;
