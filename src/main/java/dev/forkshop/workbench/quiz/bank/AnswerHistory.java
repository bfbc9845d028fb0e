package dev.forkshop.workbench.quiz.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All answers that the learner has ever given, kept in a file. Any thread may call. */
public final class AnswerHistory {
    private static final int VERSION = 1;

    private final Optional<JsonLines<Answered>> lines;
    private final List<Answered> unkept = new CopyOnWriteArrayList<>();

    private AnswerHistory(Optional<JsonLines<Answered>> lines) {
        this.lines = lines;
    }

    /** A history that begins with nothing and ends with this object: whoever verifies a transcript learns nothing. */
    public static AnswerHistory unkept() {
        return new AnswerHistory(Optional.empty());
    }

    /** @param say told what a person should know: that answers cannot be kept */
    public AnswerHistory(Path file, Consumer<String> say) {
        this(Optional.of(new JsonLines<>(file, VERSION, Answered.class, AnswerHistory::whole, say)));
    }

    public void add(Answered answered) {
        lines.ifPresentOrElse(kept -> kept.add(answered), () -> unkept.add(answered));
    }

    /** Every answer, the oldest first. */
    public List<Answered> all() {
        return lines.map(JsonLines::all).orElseGet(() -> List.copyOf(unkept));
    }

    private static boolean whole(Answered answered) {
        return answered.at() != null && answered.id() != null && answered.grade() != null;
    }
}
