package dev.forkshop.workbench.command;

/**
 * What is shown of a very long text: its beginning, its end, and how much is left out between them. A pure function.
 *
 * @param head where the beginning ends
 * @param tail where the end begins; equal to {@code head} where all is shown
 */
record Abridged(String text, int head, int tail) {
    /** What is shown at either end: so many lines and characters at most, and so much of a line that does not fit. */
    private record Limits(int lines, int characters, int ofOneLine) {}

    private static final Limits SCREEN = new Limits(500, 40_000, 2_000);
    private static final Limits SCRIPT = new Limits(500_000, 40_000_000, 40_000_000);

    /** As much as somebody may want to look at. */
    static Abridged forPerson(String text) {
        return of(text, SCREEN);
    }

    /** As much as can be printed line by line in seconds. */
    static Abridged forScript(String text) {
        return of(text, SCRIPT);
    }

    private static Abridged of(String text, Limits limits) {
        int head = head(text, limits);
        int tail = tail(text, limits);
        return head < tail ? new Abridged(text, head, tail) : new Abridged(text, text.length(), text.length());
    }

    private static int head(String text, Limits limits) {
        int limit = Math.min(limits.characters, text.length());
        int end = 0;
        for (int line = 0; line < limits.lines; line++) {
            int next = text.indexOf('\n', end) + 1;
            if (next == 0 || next > limit) {
                return Math.min(end + limits.ofOneLine, limit);
            }
            end = next;
        }
        return end;
    }

    private static int tail(String text, Limits limits) {
        int limit = Math.max(0, text.length() - limits.characters);
        int start = text.length();
        for (int line = 0; line < limits.lines && start > limit; line++) {
            int previous = text.lastIndexOf('\n', start - 2) + 1;
            if (previous < limit) {
                return Math.max(start - limits.ofOneLine, limit);
            }
            start = previous;
        }
        return start;
    }

    boolean complete() {
        return head == tail;
    }

    /** What is left out, in words. */
    String omission() {
        long lines = text.chars().limit(tail).skip(head).filter(c -> c == '\n').count();
        return lines > 1 ? String.format("%,d more lines", lines) : String.format("%,d more characters", tail - head);
    }
}
