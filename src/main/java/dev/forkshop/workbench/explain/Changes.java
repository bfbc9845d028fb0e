package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Durations;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/** What is different in a run from the run before it; a pure function of what was witnessed of both. */
public final class Changes {
    /** Less than this a person calls chance. */
    private static final long LEAST_NANOS = 50_000_000;

    private static final double LEAST_FACTOR = 1.5;

    /** So many lines or messages are shown of each side. */
    private static final int MOST = 5;

    private final Witnessed before;
    private final Witnessed after;
    private final Block block = new Block();

    private Changes(Witnessed before, Witnessed after) {
        this.before = before;
        this.after = after;
    }

    /** A block below the output. */
    public static List<Line> between(Witnessed before, Witnessed after) {
        return new Changes(before, after).lines();
    }

    private List<Line> lines() {
        end();
        listed("messages", before.received(), after.received());
        listed("output", before.printed(), after.printed());
        time();
        return block.lines().isEmpty()
                ? new Block()
                        .say("changed", Line.text("nothing that can be seen"))
                        .lines()
                : block.lines();
    }

    private void end() {
        if (!before.end().equals(after.end())) {
            block.say(
                    "the end",
                    Line.of().strong(after.end()).dim(", was " + before.end()).line());
        }
    }

    private void time() {
        if (before.nanos().isEmpty() || after.nanos().isEmpty() || before.stopped() || after.stopped()) {
            return;
        }
        long was = before.nanos().getAsLong();
        long now = after.nanos().getAsLong();
        boolean far = Math.abs(now - was) >= LEAST_NANOS && Math.max(now, was) >= LEAST_FACTOR * Math.min(now, was);
        if (far) {
            block.say(
                    "its time",
                    Line.of().duration(now).dim(", was " + Durations.words(was)).line());
        }
    }

    // ---- lists: what stands between the same beginning and the same end

    private void listed(String label, List<String> was, List<String> now) {
        int shortest = Math.min(was.size(), now.size());
        int same = 0;
        while (same < shortest && was.get(same).equals(now.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shortest - same && was.get(was.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        block.say(label, side("- ", was.subList(same, was.size() - end)));
        block.say(label, side("+ ", now.subList(same, now.size() - end)));
    }

    private static List<Line> side(String sign, List<String> texts) {
        List<Line> lines = new ArrayList<>();
        texts.stream().limit(MOST).forEach(text -> lines.add(line(sign, text)));
        if (texts.size() > MOST) {
            lines.add(Line.of()
                    .dim(sign + "and " + (texts.size() - MOST) + " more")
                    .line());
        }
        return lines;
    }

    private static Line line(String sign, String text) {
        return sign.startsWith("+")
                ? Line.of().good(sign + text).line()
                : Line.of().dim(sign + text).line();
    }
}
