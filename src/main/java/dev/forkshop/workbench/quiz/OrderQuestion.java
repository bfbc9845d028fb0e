package dev.forkshop.workbench.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A question that asks for the order of things. They are shown in another order, the same one each time.
 *
 * @param ordered the items in the right order, no two alike
 * @param reply what to say after the right answer; may be empty
 */
public record OrderQuestion(List<String> ordered, String reply) implements Question {
    public OrderQuestion {
        ordered = List.copyOf(ordered);
    }

    @Override
    public List<String> options() {
        List<String> shown = new ArrayList<>(ordered);
        Collections.shuffle(shown, new Random(ordered.hashCode()));
        if (shown.equals(ordered)) {
            Collections.rotate(shown, 1);
        }
        return List.copyOf(shown);
    }

    @Override
    public Verdict judge(String answer) {
        return Letters.picks(answer, options())
                .filter(picked -> picked.size() == ordered.size()
                        && picked.stream().distinct().count() == picked.size())
                .map(this::judge)
                .orElseGet(() -> Verdict.unreadable("Answer with " + how() + "."));
    }

    private Verdict judge(List<Integer> picked) {
        List<Integer> right = rightOrder();
        int inPlace = 0;
        while (inPlace < right.size() && right.get(inPlace).equals(picked.get(inPlace))) {
            inPlace++;
        }
        boolean all = inPlace == right.size();
        return Verdict.whole(all, all ? "" : firstOnes(inPlace), all ? reply : "");
    }

    @Override
    public String how() {
        return "all " + ordered.size() + " letters, first to last: b a c";
    }

    @Override
    public String rightAnswer() {
        return Letters.of(rightOrder());
    }

    private List<Integer> rightOrder() {
        List<String> shown = options();
        return ordered.stream().map(shown::indexOf).toList();
    }

    private static String firstOnes(int count) {
        return switch (count) {
            case 0 -> "Another one comes first.";
            case 1 -> "The first one is right; then it goes another way.";
            default -> "The first " + count + " are right; then it goes another way.";
        };
    }
}
