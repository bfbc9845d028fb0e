package dev.forkshop.workbench.lesson;

/** A place in a file: line and column, both counted from 1. */
public record Place(int line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    Place right(int columns) {
        return new Place(line, column + columns);
    }

    Place down(int lines) {
        return new Place(line + lines, 1);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
