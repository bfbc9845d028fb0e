package dev.forkshop.workbench.session;

import dev.forkshop.workbench.view.Line;

/** Where lines go: a terminal above its prompt, a pipe, a transcript, a test. Any thread; lines never tear. */
@FunctionalInterface
public interface Output {
    void line(Line line);
}
