package dev.forkshop.workbench.transcript;

import dev.forkshop.runtime.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between {@code <} and {@code >}: {@code kind:range=NAME!=OTHER}, or the name of a bound one. */
final class HoleParser {
    private static final Pattern HEAD = Pattern.compile("\\*|[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern PART = Pattern.compile("(!=|=|:)([^!=:]*)");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9_]*");
    private static final Pattern RANGE = Pattern.compile("(-?[\\d.,]*?\\d)?\\.\\.(-?[\\d,]+(?:\\.\\d+)?)?");

    private final Names names;
    private final int line;
    private final String inner;
    private final int column;

    private Kind kind;
    private boolean reference;
    private Range range = Range.ALL;
    private String name = "";
    private final List<String> others = new ArrayList<>();

    /** {@code column} is where {@code inner} starts in its line, from 0; problems are reported there. */
    HoleParser(Names names, int line, String inner, int column) {
        this.names = names;
        this.line = line;
        this.inner = inner;
        this.column = column;
    }

    Piece.Hole parse() throws Misread {
        Matcher head = HEAD.matcher(inner);
        if (!head.lookingAt()) {
            throw misread(0, "a hole needs a kind", "one of " + holes() + "; a literal < is written <<");
        }
        readHead(head.group());
        readParts(head.end());
        bind();
        return new Piece.Hole(kind, range, name, others, "<" + inner + ">");
    }

    private void readHead(String word) throws Misread {
        reference = NAME.matcher(word).matches();
        kind = reference ? kindOf(word, 0) : kindCalled(word);
        name = reference ? word : "";
    }

    private Kind kindCalled(String word) throws Misread {
        return Kind.of(word)
                .orElseThrow(() -> misread(
                        0,
                        "<" + word + "> is no kind of hole",
                        Nearest.to(word, Kind.words())
                                .map(near -> "<" + near + ">, or <<" + word + "> for the text itself")
                                .orElse("one of " + holes() + "; a literal < is written <<")));
    }

    private Kind kindOf(String bound, int at) throws Misread {
        return names.kind(bound)
                .orElseThrow(() -> misread(
                        at,
                        "<" + bound + "> is not bound yet",
                        Nearest.to(bound, names.all())
                                .map(near -> "<" + near + ">")
                                .orElse("bind it where it first shows: <pid=" + bound + ">")));
    }

    private void readParts(int from) throws Misread {
        Matcher part = PART.matcher(inner).region(from, inner.length());
        int at = from;
        while (at < inner.length()) {
            if (!part.lookingAt()) {
                throw misread(at, "this hole goes on in a way that means nothing", "<n:5..50>, <pid=A> or <pid=B!=A>");
            }
            readPart(part.group(1), part.group(2), part.start(2));
            at = part.end();
            part.region(at, inner.length());
        }
    }

    private void readPart(String sign, String value, int at) throws Misread {
        switch (sign) {
            case ":" -> range = range(value, at);
            case "=" -> name = newName(value, at);
            default -> {
                kindOf(value, at);
                others.add(value);
            }
        }
    }

    private Range range(String value, int at) throws Misread {
        Matcher ends = RANGE.matcher(value);
        if (!kind.numeric()) {
            throw misread(at, "only a number has a range", "<" + kind.word() + ">");
        }
        if (!ends.matches() || value.equals("..")) {
            throw misread(at, "'" + value + "' is no range", "5..50, ..50 or 5..");
        }
        Range read = new Range(
                number(ends.group(1), Double.NEGATIVE_INFINITY), number(ends.group(2), Double.POSITIVE_INFINITY));
        if (read.min() > read.max()) {
            throw misread(at, "this range is empty", "the smaller number first");
        }
        return read;
    }

    private static double number(String digits, double otherwise) {
        return digits == null ? otherwise : Double.parseDouble(digits.replace(",", ""));
    }

    private String newName(String value, int at) throws Misread {
        if (!NAME.matcher(value).matches()) {
            throw misread(at, "a name starts with a capital letter", "<" + kind.word() + "=A>");
        }
        if (names.contains(value) || reference) {
            throw misread(
                    at,
                    "'" + value + "' is bound already"
                            + names.line(value).map(n -> ", in line " + n).orElse(""),
                    "<" + value + "> if it is the same, another name if not");
        }
        return value;
    }

    private void bind() {
        if (!reference && !name.isEmpty()) {
            names.bind(name, kind, line);
        }
    }

    private static String holes() {
        return "<" + String.join("> <", Kind.words()) + ">";
    }

    private Misread misread(int at, String message, String suggestion) {
        return new Misread(column + at, message, suggestion);
    }
}
