package dev.forkshop.workbench.transcript.match;

/**
 * One thing that did not come as expected. {@code line} is the line of the file that says otherwise, {@code hole} the
 * hole at fault or empty; {@code expected} and {@code came} are texts, empty where there is none; {@code cameAt} is the
 * number of the line that came, from 1, or 0; {@code detail} says the rest in words.
 */
public record Mismatch(What what, int line, String hole, String expected, String came, int cameAt, String detail) {
    /** In which way. */
    public enum What {
        DIFFERENT("another text came"),
        RANGE("the number is out of its range"),
        BINDING("a name's rule is broken"),
        CHANNEL("it came on the other channel"),
        MISSING("this line did not come"),
        EXTRA("a line too many came"),
        FORBIDDEN("what must not come came"),
        EXIT("it ended in another way"),
        TIME("it took too long"),
        AMBIGUOUS("there are too many ways to read this; say more in the expected lines");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
