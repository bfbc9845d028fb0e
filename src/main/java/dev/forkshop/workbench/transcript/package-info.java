/**
 * Transcripts: the grammar, record, replay, verify.
 */
package dev.forkshop.workbench.transcript;
