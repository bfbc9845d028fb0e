package dev.forkshop.workbench.quiz.bank;

import dev.forkshop.workbench.lesson.Lesson;
import java.util.List;
import java.util.Optional;

/** All questions that an interviewer may ask, those of the lessons among them. Immutable. */
public final class QuestionBank {
    private final List<Lesson> lessons;
    private final List<InterviewQuestion> all;

    /** The questions of these lessons and question files, in their order. */
    public QuestionBank(List<Lesson> files) {
        this.lessons = files.stream()
                .filter(lesson ->
                        lesson.steps().stream().allMatch(step -> step.asking().isEmpty()))
                .toList();
        this.all = files.stream()
                .flatMap(file -> QuestionReader.questions(file).stream())
                .toList();
    }

    /** Every question, those of the lessons first. */
    public List<InterviewQuestion> all() {
        return all;
    }

    /** The questions of {@code lessons/questions}: with points, a level and a proof each. */
    public List<InterviewQuestion> prepared() {
        return all.stream().filter(question -> question.lesson().isEmpty()).toList();
    }

    public Optional<InterviewQuestion> find(String id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The topics of the prepared questions, in the order of their files. */
    public List<String> topics() {
        return prepared().stream().map(InterviewQuestion::topic).distinct().toList();
    }

    /** The lessons themselves, to look things up in. */
    public List<Lesson> lessons() {
        return lessons;
    }
}
