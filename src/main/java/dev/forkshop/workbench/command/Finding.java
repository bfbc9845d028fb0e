package dev.forkshop.workbench.command;

/**
 * What the doctor found of one part.
 *
 * @param needed whether forkshop cannot do its work without it
 * @param advice what to do where it is not well
 */
record Finding(String part, boolean well, boolean needed, String found, String advice) {
    static Finding good(String part, String found) {
        return new Finding(part, true, true, found, "");
    }

    static Finding missing(String part, String found, String advice) {
        return new Finding(part, false, true, found, advice);
    }

    /** Something that would be nice to have. */
    static Finding wanting(String part, String found, String advice) {
        return new Finding(part, false, false, found, advice);
    }
}
