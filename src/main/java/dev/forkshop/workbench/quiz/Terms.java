package dev.forkshop.workbench.quiz;

import java.util.Set;
import java.util.stream.Collectors;

/** What a text is about: the words that carry its meaning, each once, synonyms and endings merged. */
public final class Terms {
    private Terms() {}

    public static Set<String> of(String text) {
        return Said.of(text).words().stream().map(Said.Word::stem).collect(Collectors.toSet());
    }
}
