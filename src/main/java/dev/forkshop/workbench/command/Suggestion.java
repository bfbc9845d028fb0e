package dev.forkshop.workbench.command;

/**
 * One way to go on with the word that is being typed.
 *
 * @param text the whole word
 * @param description what it is; may be empty
 * @param done whether the word is then complete, so that a blank may follow; a folder's name is not
 */
public record Suggestion(String text, String description, boolean done) {
    static Suggestion of(String value) {
        return new Suggestion(value, "", !value.endsWith("/"));
    }

    static Suggestion of(String value, String description) {
        return new Suggestion(value, description, true);
    }
}
