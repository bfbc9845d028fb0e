package dev.forkshop.workbench.transcript;

/**
 * {@code [only if node>=20]}: what a machine must have for a command to be run; with {@code not}, what it must not have.
 * {@code operator} and {@code version} are empty where the name says all. {@code written} is the part after
 * {@code only if}.
 */
public record Condition(int line, boolean not, String name, String operator, String version, String written) {
    static final String NOT = "not ";

    /** What is asked for, or asked not to be there: {@code node>=20}. */
    public String asked() {
        return not ? written.substring(NOT.length()).strip() : written;
    }
}
