package dev.forkshop.workbench.view;

/** A moment or a stretch in a lane: the sign that stands for it and what the legend says of it. */
enum Mark {
    ALIVE('─', '-', "alive"),
    OUTPUT('▪', 'o', "output"),
    BUSY('█', '#', "loop busy"),
    TASK('▒', '=', "task, by number"),
    MAIN('▷', '>', "main entered"),
    SIGNAL('!', '!', "signal"),
    TERMINATE('!', '!', "terminate"),
    START('●', '*', "start"),
    WELL('✓', '$', "exit 0"),
    BADLY('✗', 'x', "ended otherwise");

    private final char drawn;
    private final char plain;
    private final String meaning;

    Mark(char drawn, char plain, String meaning) {
        this.drawn = drawn;
        this.plain = plain;
        this.meaning = meaning;
    }

    char sign(Symbols symbols) {
        return symbols == Symbols.DRAWN ? drawn : plain;
    }

    String meaning() {
        return meaning;
    }
}
