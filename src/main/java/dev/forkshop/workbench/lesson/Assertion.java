package dev.forkshop.workbench.lesson;

import com.google.gson.JsonElement;

/** One line of a {@code check} fence: something that must be true of the facts of a run. */
public sealed interface Assertion {
    /** The line as the author wrote it. */
    String source();

    Place place();

    /** What is measured compares with what is expected. */
    record Compare(String source, Place place, Subject subject, Operator operator, JsonElement expected)
            implements Assertion {}

    /** Two runs were under way at the same moment, or never were. */
    record Overlap(String source, Place place, String one, String other, boolean wanted) implements Assertion {}
}
