package dev.forkshop.workbench.transcript;

import java.util.List;

/** A piece of an expected line. */
public sealed interface Piece {

    /** Text that must come exactly so. */
    record Text(String text) implements Piece {}

    /**
     * A hole. {@code name} is empty in a nameless one; a named one stands for the same text wherever its name shows.
     * {@code others} are names whose text it must not be. {@code written} is how it stands in the file.
     */
    record Hole(Kind kind, Range range, String name, List<String> others, String written) implements Piece {
        public static final Hole ANYTHING = new Hole(Kind.ANY, Range.ALL, "", List.of(), "<*>");

        public Hole {
            others = List.copyOf(others);
        }

        public boolean named() {
            return !name.isEmpty();
        }
    }
}
