package dev.forkshop.workbench.quiz;

import java.util.List;
import java.util.Set;

/**
 * A question whose answer is one of a few words; case, spaces, articles and quotes do not matter.
 *
 * @param reply what to say after the right answer; may be empty
 */
public record TextQuestion(List<String> accepted, String reply) implements Question {
    /** What is often asked for, and needs more than its name to be a command. */
    private static final Set<String> CALLS = Set.of("exec", "execfile", "spawn", "fork");

    public TextQuestion {
        accepted = List.copyOf(accepted);
    }

    @Override
    public Verdict judge(String answer) {
        String given = squeezed(answer);
        if (given.isEmpty()) {
            return Verdict.unreadable("Answer with a word or two.");
        }
        boolean right = accepted.stream().map(TextQuestion::squeezed).anyMatch(given::equals);
        return Verdict.whole(right, "", right ? reply : "");
    }

    /** The right answer, or the name of a call by itself: {@code exec} starts nothing without a line to run. */
    @Override
    public boolean isMeantBy(String line) {
        return judge(line).right() || CALLS.contains(line.strip());
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public String how() {
        return "a word or two";
    }

    @Override
    public String rightAnswer() {
        return String.join(" or ", accepted);
    }

    private static String squeezed(String text) {
        return String.join("", Words.of(text));
    }
}
