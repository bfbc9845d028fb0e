/**
 * Node's worker_threads: a worker is a thread of this process with a loop, classes and globals of its own. What crosses
 * is cloned or moves; only a SharedArrayBuffer is seen from both sides.
 */
package dev.forkshop.runtime.workerthreads;
