package dev.forkshop.workbench.lesson.mirror;

import java.util.Arrays;
import java.util.Optional;

/** What an item of a document is; its first letter is how a lesson names it. */
public enum Kind {
    SECTION("section"),
    BLOCK("block"),
    CLAIM("claim"),
    TABLE("table"),
    LIST("list"),
    QUESTION("question"),
    /** Found in running the documents; belongs to all of them. */
    TRAP("trap") {
        @Override
        public char letter() {
            return 'X';
        }
    };

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public char letter() {
        return name().charAt(0);
    }

    static Optional<Kind> of(char letter) {
        return Arrays.stream(values()).filter(kind -> kind.letter() == letter).findFirst();
    }
}
