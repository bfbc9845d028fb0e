package dev.forkshop.workbench.measure.claim;

/**
 * A mistake in the file of a claim.
 *
 * @param line counted from 1
 * @param what what is wrong
 * @param next what to try; may be empty
 */
public record BadClaim(String file, int line, String what, String next) {
    /** {@code F31.md:7: no unit 'msec'; units are ms, us, …} */
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + (next.isEmpty() ? "" : "; " + next);
    }
}
