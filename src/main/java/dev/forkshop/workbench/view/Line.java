package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A styled line that knows nothing of where it will be shown: on a terminal, in a pipe, in a transcript, in a test.
 * Immutable; built left to right by {@link #of}.
 */
public record Line(List<Span> spans, Channel channel) {
    /** Where a line belongs: with the ordinary output, or with the errors. */
    public enum Channel {
        OUT,
        ERR
    }

    public Line {
        spans = List.copyOf(spans);
    }

    /** A line of ordinary words. */
    public static Line text(String text) {
        return of().text(text).line();
    }

    /** A line of a program's own output, verbatim. */
    public static Line output(String text, Channel channel) {
        return new Line(List.of(new Span(text, Role.OUTPUT)), channel);
    }

    public static Line empty() {
        return new Line(List.of(), Channel.OUT);
    }

    public static Builder of() {
        return new Builder();
    }

    /** The same line, among the errors. */
    public Line onErr() {
        return new Line(spans, Channel.ERR);
    }

    /** The text without any style. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Puts a line together, left to right. */
    public static final class Builder {
        private final List<Span> spans = new ArrayList<>();

        private Builder() {}

        public Builder add(Role role, String text) {
            if (!text.isEmpty()) {
                spans.add(new Span(text, role));
            }
            return this;
        }

        public Builder add(Line line) {
            spans.addAll(line.spans());
            return this;
        }

        public Builder text(String text) {
            return add(Role.TEXT, text);
        }

        public Builder label(String text) {
            return add(Role.LABEL, text);
        }

        public Builder dim(String text) {
            return add(Role.DIM, text);
        }

        public Builder strong(String text) {
            return add(Role.STRONG, text);
        }

        public Builder bad(String text) {
            return add(Role.BAD, text);
        }

        public Builder good(String text) {
            return add(Role.GOOD, text);
        }

        public Builder command(String text) {
            return add(Role.COMMAND, text);
        }

        public Builder pid(long pid) {
            return add(Role.PID, Long.toString(pid));
        }

        /** A worker's thread id. */
        public Builder tid(int threadId) {
            return add(Role.TID, Integer.toString(threadId));
        }

        public Builder port(int port) {
            return add(Role.PORT, Integer.toString(port));
        }

        /** A measured number of bytes, grouped by thousands. */
        public Builder bytes(long bytes) {
            return add(Role.BYTES, String.format(Locale.ROOT, "%,d", bytes));
        }

        /** A measured count. */
        public Builder number(long number) {
            return add(Role.NUMBER, String.format(Locale.ROOT, "%,d", number));
        }

        /** A measured duration: {@code 0.2 ms}, {@code 48 ms}, {@code 1.35 s}. */
        public Builder duration(long nanos) {
            return add(Role.DURATION, Durations.words(nanos));
        }

        public Line line() {
            return new Line(spans, Channel.OUT);
        }
    }
}
