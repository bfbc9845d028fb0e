package dev.forkshop.workbench.transcript;

import java.util.ArrayList;
import java.util.List;

/** Reads an expected line into text and holes. */
final class PatternParser {
    private final Names names;
    private final int line;
    private final String text;
    private final int column;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;

    /** {@code column} is where {@code text} starts in its line, from 0. */
    PatternParser(Names names, int line, String text, int column) {
        this.names = names;
        this.line = line;
        this.text = text;
        this.column = column;
    }

    LinePattern parse() throws Misread {
        while (at < text.length()) {
            step();
        }
        endLiteral();
        return new LinePattern(pieces);
    }

    private void step() throws Misread {
        if (text.startsWith("<<", at)) {
            literal.append('<');
            at += 2;
        } else if (opensHole()) {
            readHole();
        } else {
            literal.append(text.charAt(at++));
        }
    }

    /** Only {@code <} before a letter or a star opens a hole: {@code a < b} and {@code <=} are what they seem. */
    private boolean opensHole() {
        if (text.charAt(at) != '<' || at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next == '*' || Character.isLetter(next);
    }

    private void readHole() throws Misread {
        int end = text.indexOf('>', at);
        if (end < 0 || text.substring(at + 1, end).matches(".*[\\s<].*")) {
            throw new Misread(column + at, "this hole is not closed", "a > where it ends; a literal < is written <<");
        }
        endLiteral();
        pieces.add(new HoleParser(names, line, text.substring(at + 1, end), column + at + 1).parse());
        at = end + 1;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            pieces.add(new Piece.Text(literal.toString()));
            literal.setLength(0);
        }
    }
}
