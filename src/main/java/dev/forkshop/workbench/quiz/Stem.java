package dev.forkshop.workbench.quiz;

/**
 * A word without its ending, so that <i>block, blocks, blocked, blocking</i> are one; <i>isolate, isolated,
 * isolation</i> too. Only good for comparing: what is left need not be a word.
 */
final class Stem {
    private Stem() {}

    static String of(String word) {
        if (word.length() < 4 || !word.matches("[a-z]+")) {
            return word;
        }
        return base(withoutEnding(singular(word)));
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.matches(".*(ss|sh|ch|x|z)es")
                ? word.substring(0, word.length() - 2)
                : word.matches(".*[^sui]s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutEnding(String word) {
        String shorter = word.replaceAll("^(.{3,})ied$", "$1y").replaceAll("^(.{4,})ly$", "$1");
        shorter = shorter.replaceAll("^(.*[aeiouy].*)(ing|ed)$", "$1");
        if (shorter.length() < word.length() && !shorter.endsWith("y")) {
            shorter = shorter.replaceAll("([bdgmnprt])\\1$", "$1");
        }
        return shorter.length() < 3 ? word : shorter.replaceAll("^(.{4,})(able|ment|ness)$", "$1");
    }

    /** What verbs and their nouns have in common: compute and computation, serialise and serialization. */
    private static String base(String word) {
        String base = word.replaceAll("^(.{3,})ion$", "$1").replaceAll("^(.{3,}[^aeiou])e$", "$1");
        return base.replaceAll("^(.{3,})at$", "$1").replaceAll("^(.{4,})is$", "$1iz");
    }
}
