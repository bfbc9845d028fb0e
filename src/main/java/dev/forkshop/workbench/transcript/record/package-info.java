/**
 * Writes transcripts: {@code Recorder} a new one from what was typed and what came, with holes where a line says that
 * its text differs from run to run; {@code Updater} the failed lines of an old one.
 */
package dev.forkshop.workbench.transcript.record;
