package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Kind;
import java.util.Optional;

/** A part of a line that came: its text, and the kind of hole that it becomes; stable text becomes none. */
record Part(String text, Optional<Kind> kind) {
    static Part stable(String text) {
        return new Part(text, Optional.empty());
    }

    static Part hole(Kind kind, String text) {
        return new Part(text, Optional.of(kind));
    }
}
