/**
 * What happened: every fact of a run, numbered, timed and tied to its cause. JDK only; everything else
 * may use it.
 */
package dev.forkshop.runtime.journal;
