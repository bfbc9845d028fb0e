package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.quiz.Level;
import dev.forkshop.workbench.quiz.bank.AnswerHistory;
import dev.forkshop.workbench.quiz.bank.Answered;
import dev.forkshop.workbench.quiz.bank.Grade;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.quiz.bank.QuestionBank;
import dev.forkshop.workbench.quiz.bank.Revisit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntSupplier;

/** The questions, what became of them so far, and the one that was asked last. Any thread. */
public final class QuestionDesk {
    private final LessonShelf shelf;
    private final AnswerHistory history;
    private final Laboratory laboratory;
    private final Clock clock;
    private final IntSupplier columns;
    private volatile InterviewQuestion last;

    /**
     * @param shelf the lessons and questions
     * @param columns how wide the screen is now
     */
    public QuestionDesk(
            LessonShelf shelf, AnswerHistory history, Laboratory laboratory, Clock clock, IntSupplier columns) {
        this.shelf = shelf;
        this.history = history;
        this.laboratory = laboratory;
        this.clock = clock;
        this.columns = columns;
    }

    AnswerHistory history() {
        return history;
    }

    Laboratory laboratory() {
        return laboratory;
    }

    Clock clock() {
        return clock;
    }

    int width() {
        return Math.min(columns.getAsInt(), 100);
    }

    /** The question that {@code prove} speaks of. */
    Optional<InterviewQuestion> last() {
        return Optional.ofNullable(last);
    }

    void last(InterviewQuestion question) {
        last = question;
    }

    private QuestionBank bank() {
        try {
            return shelf.questions();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the questions cannot be read", unreadable);
        }
    }

    /** What can be named: the topics, and every question. */
    public List<String> names() {
        QuestionBank bank = bank();
        List<String> names = new ArrayList<>(bank.topics());
        bank.all().forEach(question -> names.add(question.id()));
        return names;
    }

    Revisit revisit() {
        return new Revisit(bank().lessons());
    }

    /** The question with this id. */
    InterviewQuestion find(String id) {
        QuestionBank bank = bank();
        return bank.find(id).orElseThrow(() -> unknown(id, bank));
    }

    /** The questions of a topic, or the one with this id; of all topics where none is named. */
    List<InterviewQuestion> pool(Optional<String> named, Optional<Level> level) {
        QuestionBank bank = bank();
        List<InterviewQuestion> found = named.map(
                        name -> bank.find(name).map(List::of).orElseGet(() -> ofTopic(name, bank)))
                .orElseGet(bank::prepared);
        List<InterviewQuestion> onLevel = found.stream()
                .filter(question -> level.isEmpty() || level.get() == question.level())
                .toList();
        if (onLevel.isEmpty()) {
            throw new UsageError(
                    "no question there is of the level " + level.get().word(), "ask without --level");
        }
        return onLevel;
    }

    private static List<InterviewQuestion> ofTopic(String name, QuestionBank bank) {
        List<InterviewQuestion> found = bank.all().stream()
                .filter(question -> question.topic().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw unknown(name, bank);
        }
        return found;
    }

    private static UsageError unknown(String name, QuestionBank bank) {
        List<String> known = new ArrayList<>(bank.topics());
        bank.all().forEach(question -> known.add(question.id()));
        return new UsageError(
                "there is no topic or question '" + name + "'",
                Nearest.to(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("topics: " + String.join(", ", bank.topics())));
    }

    /** In the order in which they are best asked: by chance, but what was answered well last time comes last. */
    List<InterviewQuestion> inOrder(List<InterviewQuestion> pool, Random random) {
        Map<String, Grade> known = new HashMap<>();
        history.all().forEach(answered -> known.put(answered.id(), answered.grade()));
        List<InterviewQuestion> ordered = new ArrayList<>(pool);
        Collections.shuffle(ordered, random);
        ordered.sort(Comparator.comparing(question -> known.get(question.id()) == Grade.GOOD));
        return ordered;
    }

    void keep(Answered answered) {
        history.add(answered);
    }
}
