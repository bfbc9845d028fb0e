package dev.forkshop.workbench.transcript.match;

import java.util.Optional;

/** How an output compares: the first mismatch, if there is one, and what was bound up to there. */
public record Matched(Optional<Mismatch> mismatch, Bindings bindings) {}
