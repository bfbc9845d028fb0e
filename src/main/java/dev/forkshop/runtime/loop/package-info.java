/**
 * The event loop: one thread; tasks, timers, I/O readiness, references, and how late it ran.
 */
package dev.forkshop.runtime.loop;
