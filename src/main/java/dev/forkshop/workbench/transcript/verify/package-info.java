/**
 * Runs transcripts and says whether what came is what was expected. How a command is performed is behind
 * {@code Performer}; results are values, reports of them lines, JSON or JUnit XML.
 */
package dev.forkshop.workbench.transcript.verify;
