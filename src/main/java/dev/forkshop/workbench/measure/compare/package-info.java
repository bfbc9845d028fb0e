/**
 * The same trials on each way to start something: a program by exec, execFile and spawn, a module by fork, as a cluster's
 * worker and as a worker thread. What was measured and seen is told as facts; tables are made from them.
 */
package dev.forkshop.workbench.measure.compare;
