/**
 * Holds expected lines against the lines that came. {@code LineMatcher} does one line, {@code OutputMatcher} a whole
 * output; both keep sets of possibilities instead of trying one after the other, so that no output, however large,
 * takes more than a bounded time.
 */
package dev.forkshop.workbench.transcript.match;
