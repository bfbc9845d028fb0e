package dev.forkshop.workbench.script;

import java.util.ArrayList;
import java.util.List;

/** One text of Java, and what the compiler made of its snippets. One thread. */
final class Typed {
    private final String text;
    private final List<String> sources = new ArrayList<>();
    private boolean whole = true;

    Typed(String text) {
        this.text = text;
    }

    void add(Evaluation outcome) {
        if (outcome.compiled()) {
            sources.add(outcome.source());
        }
        whole &= outcome.compiled();
    }

    /** The text as it was typed, where all of it compiled; else those of its snippets that did. */
    List<String> compiled() {
        return whole && !sources.isEmpty() ? List.of(text) : List.copyOf(sources);
    }
}
