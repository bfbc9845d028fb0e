package dev.forkshop.workbench.command;

import java.util.List;

/** Knows what could be typed where a certain kind of value is wanted. Quick; on the terminal's thread. */
@FunctionalInterface
public interface CompletionSource {
    /** The values of this kind; those that do not begin with what is typed may be among them. */
    List<String> values(Usage.Values kind, String typed);
}
