package dev.forkshop.workbench.view;

/**
 * What a piece of a line is. A terminal chooses a colour from it, a recorder of transcripts a hole, a screen reader
 * a word; whoever makes a line says only what the piece means.
 */
public enum Role {
    /** Ordinary words. */
    TEXT,
    /** Output of a program, verbatim. */
    OUTPUT,
    /** A label at the left of a line: {@code what happened}, {@code try}. */
    LABEL,
    /** Words of less weight. */
    DIM,
    /** Words of more weight; a heading. */
    STRONG,
    /** Something went well. */
    GOOD,
    /** Something deserves care. */
    WARNING,
    /** Something failed. */
    BAD,
    /** A command that may be typed. */
    COMMAND,
    /** A process id. */
    PID("pid"),
    /** A thread id. */
    TID("tid"),
    /** A port number. */
    PORT("port"),
    /** A measured duration with its unit: {@code 3.1 ms}. The hole stands for the number alone. */
    DURATION("ms"),
    /** A measured number of bytes. */
    BYTES("bytes"),
    /** A path that differs from machine to machine. */
    PATH("path"),
    /** An identifier that differs from run to run. */
    ID("id"),
    /** A measured number that differs from run to run. */
    NUMBER("n"),
    /** A word that differs from run to run. */
    WORD("word");

    private final String hole;

    Role() {
        this("");
    }

    Role(String hole) {
        this.hole = hole;
    }

    /** The kind of hole that a recorded transcript has in this place, or the empty string where the text is stable. */
    public String hole() {
        return hole;
    }
}
