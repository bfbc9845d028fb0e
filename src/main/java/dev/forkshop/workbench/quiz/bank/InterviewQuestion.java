package dev.forkshop.workbench.quiz.bank;

import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.quiz.Level;
import dev.forkshop.workbench.quiz.PointsQuestion;
import java.util.List;
import java.util.Optional;

/**
 * A question as an interviewer asks it, and all that belongs to it. Texts are Markdown.
 *
 * @param id its name for ever: {@code cluster#reload}; for one that a lesson asks {@code one-thread#turns}
 * @param topic the file that it comes from: {@code cluster}; the id of the lesson
 * @param lesson the lesson that asks it; empty for a question of {@code lessons/questions}
 * @param asked where the documents ask it: {@code D1.Q2}
 * @param answer a good answer
 * @param points what a good answer says; empty where only the learner can judge
 * @param look what to look at in the proof; may be empty
 * @param proof the commands that decide it; may be empty
 */
public record InterviewQuestion(
        String id,
        String topic,
        Optional<String> lesson,
        Level level,
        List<String> asked,
        String question,
        String answer,
        Optional<PointsQuestion> points,
        Optional<FollowUpQuestion> followUp,
        String look,
        List<ShopFence> proof) {

    /** What is asked after a good answer; its own answer and points may be missing. */
    public record FollowUpQuestion(String question, String answer, Optional<PointsQuestion> points) {}

    public InterviewQuestion {
        asked = List.copyOf(asked);
        proof = List.copyOf(proof);
    }

    /** The commands of its proof, as they would be typed. */
    public List<String> commands() {
        return proof.stream().flatMap(fence -> fence.commands().stream()).toList();
    }
}
