package dev.forkshop.workbench.measure.claim;

import java.util.List;
import java.util.Optional;

/** A claim as it was read, or what is wrong with its file. */
record Parsed(Optional<Claim> claim, List<BadClaim> problems) {}
