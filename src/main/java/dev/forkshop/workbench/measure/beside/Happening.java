package dev.forkshop.workbench.measure.beside;

/**
 * Something that happened in a program, in words that fit Node and forkshop alike.
 *
 * @param who who saw it: {@code main}, {@code child 1}, {@code worker 2}, {@code child 1 worker 1}
 * @param lane what it belongs to: only within one lane is there an order that both must keep
 * @param what in a few words, without process ids and ports
 * @param nanos since the program's start
 */
public record Happening(String who, String lane, String what, long nanos) {
    private static final String CUT = "…";
    private static final String OWN_CODE = "own code";

    /** Somebody's own code begins or ends: whether it came to that, and whether somebody saw it, is chance. */
    static Happening ofOwnCode(String who, String what, long nanos) {
        return new Happening(who, OWN_CODE, what, nanos);
    }

    boolean isChance() {
        return lane.equals(OWN_CODE);
    }

    /** Where order counts: the same eyes, the same lane. */
    String place() {
        return who + "\t" + lane;
    }

    /** Whether this is the same, as far as both are known: a text may have been cut. */
    boolean isLike(Happening other) {
        return place().equals(other.place()) && (what.equals(other.what) || begins(other) || other.begins(this));
    }

    private boolean begins(Happening other) {
        return what.endsWith(CUT) && other.what.startsWith(what.substring(0, what.length() - CUT.length()));
    }
}
