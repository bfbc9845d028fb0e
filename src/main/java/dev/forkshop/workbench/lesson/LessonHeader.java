package dev.forkshop.workbench.lesson;

import java.util.List;

/**
 * What a lesson says of itself in its front matter.
 *
 * @param id the lesson's name in links and in progress
 * @param mirrors the document whose sections it answers; may be empty
 * @param minutes how long it takes; 0 where it does not say
 * @param needs programs that must be on the PATH
 */
public record LessonHeader(String id, String title, String mirrors, int minutes, List<String> needs) {
    static final List<String> KEYS = List.of("id", "title", "mirrors", "minutes", "needs");

    public LessonHeader {
        needs = List.copyOf(needs);
    }
}
