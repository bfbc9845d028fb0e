/**
 * The same bytes on their way to a worker, copied, moved and shared, or to a process, which can only be sent copies. What
 * was measured is told as facts; tables are made from them.
 */
package dev.forkshop.workbench.measure.crossing;
