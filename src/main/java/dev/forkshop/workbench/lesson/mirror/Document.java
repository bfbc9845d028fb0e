package dev.forkshop.workbench.lesson.mirror;

import java.util.List;

/** A document that a lesson mirrors: its id, what it is, and its items in order. */
public record Document(String id, String title, List<Item> items) {
    public Document {
        items = List.copyOf(items);
    }

    public List<Item> all(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
