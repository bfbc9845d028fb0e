package dev.forkshop.workbench.quiz.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** All answers that the learner has ever given. Any thread may call. */
public final class AnswerHistory {
    private static final int VERSION = 1;

    private final JsonLines<Answered> lines;

    /** @param say told what a person should know: that answers cannot be kept */
    public AnswerHistory(Path file, Consumer<String> say) {
        lines = new JsonLines<>(file, VERSION, Answered.class, AnswerHistory::whole, say);
    }

    public void add(Answered answered) {
        lines.add(answered);
    }

    /** Every answer, the oldest first. */
    public List<Answered> all() {
        return lines.all();
    }

    private static boolean whole(Answered answered) {
        return answered.at() != null && answered.id() != null && answered.grade() != null;
    }
}
