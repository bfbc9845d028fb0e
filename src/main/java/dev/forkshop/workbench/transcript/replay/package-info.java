/**
 * Performs a transcript before an audience. {@code Replayer} is a state machine without a terminal: keys come in through
 * {@code Keys}, what is shown goes out through {@code Stage}.
 */
package dev.forkshop.workbench.transcript.replay;
