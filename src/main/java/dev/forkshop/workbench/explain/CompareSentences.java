package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.CompareFact;
import dev.forkshop.workbench.view.Line;

/** The sentences of a comparison of ways to start something. */
final class CompareSentences {
    private CompareSentences() {}

    static void tell() {
        Sentences.tell(
                CompareFact.Begun.class, f -> Line.of().text("compared will be: " + String.join(", ", f.ways())));
        Sentences.tell(
                CompareFact.Timed.class,
                f -> Line.of().text(f.way() + ", " + f.what() + ": ").duration(f.nanos()));
        Sentences.tell(
                CompareFact.Weighed.class,
                f -> Line.of()
                        .text("one more " + f.way() + " takes ")
                        .bytes(f.bytes())
                        .text(memory(f.kind())));
        Sentences.tell(CompareFact.Seen.class, f -> Line.of().text(f.way() + ", " + f.what() + ": " + f.outcome()));
        Sentences.tell(
                CompareFact.HeldBesideNode.class,
                f -> Line.of()
                        .text(f.line() + ", in Node " + f.version() + " too: ")
                        .text(f.same() + " same, " + f.intended() + " intended, " + f.fresh() + " new"));
        Sentences.tell(CompareFact.Ended.class, f -> Line.of().text("the comparison is over: " + f.how()));
    }

    private static String memory(String kind) {
        return switch (kind) {
            case "private" -> " bytes of RAM for itself";
            case "proportional" -> " bytes of RAM with its share of what others use, too";
            default -> " bytes of our heap";
        };
    }
}
