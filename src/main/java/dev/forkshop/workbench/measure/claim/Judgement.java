package dev.forkshop.workbench.measure.claim;

import java.util.Optional;

/**
 * What was judged of a claim.
 *
 * @param text the condition on which it holds, what misleads, or why it could not be tried; may be empty
 * @param by whose figures it was judged by; empty where it was not
 */
public record Judgement(Verdict verdict, String text, Optional<Side> by) {}
