package dev.forkshop.workbench.view;

import java.util.Objects;

/** A piece of a line: its text, which has no line break, and what it is. */
public record Span(String text, Role role) {
    public Span {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(role, "role");
    }
}
