package dev.forkshop.workbench.command;

import java.util.stream.Collectors;

/** A usage in one line: {@code kill [OPTIONS] PID [SIGNAL]}. */
final class Synopsis {
    private Synopsis() {}

    static String of(Usage usage) {
        String options = usage.options().isEmpty() ? "" : " [OPTIONS]";
        return usage.name()
                + options
                + usage.parameters().stream().map(Synopsis::of).collect(Collectors.joining());
    }

    private static String of(Usage.Parameter parameter) {
        String several = parameter.repeatable() || parameter.rest() ? "..." : "";
        String label = parameter.label() + several;
        return parameter.required() ? " " + label : " [" + label + "]";
    }

    /** An option as it is typed: {@code --timeout MS}. */
    static String of(Usage.Option option) {
        return option.flag() ? option.name() : option.name() + " " + option.label();
    }
}
