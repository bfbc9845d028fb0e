package dev.forkshop.workbench.transcript;

import java.util.List;

/** A part of a transcript under a {@code ## title}; what stands before the first title has an empty one. */
public record Chapter(int line, String title, List<Exchange> exchanges) {
    public Chapter {
        exchanges = List.copyOf(exchanges);
    }
}
