package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;

/** Turns a styled line into the characters that are written. Any thread. */
final class Paint {
    private static final String RESET = "\033[0m";

    private final Abilities abilities;

    Paint(Abilities abilities) {
        this.abilities = abilities;
    }

    /** The line without its line break. */
    String of(Line line) {
        StringBuilder painted = new StringBuilder();
        line.spans().forEach(span -> painted.append(of(span, line.channel())));
        return painted.toString();
    }

    private String of(Span span, Line.Channel channel) {
        String text = text(span);
        String style = abilities.colour() ? style(span.role(), channel) : "";
        return style.isEmpty() ? text : "\033[" + style + "m" + text + RESET;
    }

    private String text(Span span) {
        String text = abilities.terminal() ? Harmless.of(span.text(), abilities.colour()) : span.text();
        return abilities.signs() || span.role() == Role.OUTPUT ? text : Ascii.of(text);
    }

    private static String style(Role role, Line.Channel channel) {
        return switch (role) {
            case OUTPUT -> channel == Line.Channel.ERR ? "31" : "";
            case LABEL, DIM -> "2";
            case STRONG, DURATION, BYTES, NUMBER -> "1";
            case GOOD -> "32";
            case WARNING -> "33";
            case BAD -> "31";
            case COMMAND -> "36";
            case PID, TID, PORT -> "35";
            default -> "";
        };
    }
}
