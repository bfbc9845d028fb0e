package dev.forkshop.workbench.measure.beside;

import java.util.Optional;

/** What happened here, what happened in Node in its place, and what that means. One of the two may be absent. */
public record Pair(Optional<Happening> ours, Optional<Happening> node, Verdict verdict) {

    /** Whether the two differ, and whether that is known. */
    public enum Kind {
        SAME,
        INTENDED,
        NEW
    }

    /** @param difference the known difference; empty unless it is intended */
    public record Verdict(Kind kind, Optional<Difference> difference) {
        static final Verdict SAME = new Verdict(Kind.SAME, Optional.empty());
        static final Verdict NEW = new Verdict(Kind.NEW, Optional.empty());
    }

    static Pair same(Happening ours, Happening node) {
        return new Pair(Optional.of(ours), Optional.of(node), Verdict.SAME);
    }

    static Pair different(Happening ours, Happening node, Verdict verdict) {
        return new Pair(Optional.ofNullable(ours), Optional.ofNullable(node), verdict);
    }

    public Kind kind() {
        return verdict.kind();
    }

    /** Either of the two; ours, where there is one. */
    public Happening either() {
        return ours.or(() -> node).orElseThrow();
    }

    @Override
    public String toString() {
        return kind() + "  " + either().who() + "  ours: " + words(ours) + "  node: " + words(node);
    }

    private static String words(Optional<Happening> happening) {
        return happening.map(Happening::what).orElse("-");
    }
}
