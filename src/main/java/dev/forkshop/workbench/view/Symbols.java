package dev.forkshop.workbench.view;

/**
 * The signs in which arrows, bars and separators are drawn. The plain ones are ASCII, for a terminal without UTF-8 and
 * for a screen reader, where a word stands beside each of them.
 */
public enum Symbols {
    DRAWN(" · ", "──▶", "◀──", "─", "│", "█", "●", "✓", "✗", false),
    PLAIN(", ", "-->", "<--", "-", "|", "#", "*", "ok", "no", true);

    private final String separator;
    private final String out;
    private final String in;
    private final String rule;
    private final String lane;
    private final String bar;
    private final String mark;
    private final String yes;
    private final String no;
    private final boolean words;

    Symbols(
            String separator,
            String out,
            String in,
            String rule,
            String lane,
            String bar,
            String mark,
            String yes,
            String no,
            boolean words) {
        this.separator = separator;
        this.out = out;
        this.in = in;
        this.rule = rule;
        this.lane = lane;
        this.bar = bar;
        this.mark = mark;
        this.yes = yes;
        this.no = no;
        this.words = words;
    }

    /** Between two ideas of one line. */
    public String separator() {
        return separator;
    }

    /** A message that leaves the one on the left. */
    public String out() {
        return out;
    }

    /** A message that comes to the one on the left. */
    public String in() {
        return in;
    }

    /** One column of a horizontal rule. */
    public String rule() {
        return rule;
    }

    /** One row of a lane in which nothing happens. */
    public String lane() {
        return lane;
    }

    /** One column of a bar. */
    public String bar() {
        return bar;
    }

    /** Something happened here. */
    public String mark() {
        return mark;
    }

    public String yes() {
        return yes;
    }

    public String no() {
        return no;
    }

    /** Whether a word must say what a symbol means. */
    public boolean words() {
        return words;
    }
}
