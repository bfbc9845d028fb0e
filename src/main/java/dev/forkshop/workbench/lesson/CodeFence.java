package dev.forkshop.workbench.lesson;

/**
 * Code that stands for itself: the Node original, which runs in real Node where that is installed, or Java, which runs
 * in the prompt.
 *
 * @param runs false when it is only to be read
 */
public record CodeFence(Place place, Language language, boolean runs, String text) implements Block {
    /** Whose code it is. */
    public enum Language {
        JS,
        JAVA
    }
}
