package dev.forkshop.workbench.lesson;

/**
 * A file in the step's scratch folder.
 *
 * @param edit true when it is the learner's to change
 * @param language the first word of the fence, as in {@code java file=Reply.java}; may be empty
 */
public record FileFence(Place place, String name, boolean edit, String language, String text) implements Block {}
