package dev.forkshop.workbench.transcript;

import java.util.List;

/** A transcript, read. */
public record Transcript(Source source, List<Chapter> chapters) {
    public Transcript {
        chapters = List.copyOf(chapters);
    }

    public List<Exchange> exchanges() {
        return chapters.stream()
                .flatMap(chapter -> chapter.exchanges().stream())
                .toList();
    }
}
