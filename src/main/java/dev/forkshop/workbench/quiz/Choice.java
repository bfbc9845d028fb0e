package dev.forkshop.workbench.quiz;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A choice question: one or more of the options are right, and an answer is right when it picks exactly those. */
public record Choice(List<Option> picks) implements Question {
    /**
     * One thing to choose.
     *
     * @param reply what to say to the one who picks it; may be empty
     */
    public record Option(String text, boolean right, String reply) {}

    public Choice {
        picks = List.copyOf(picks);
    }

    @Override
    public List<String> options() {
        return picks.stream().map(Option::text).toList();
    }

    @Override
    public String how() {
        return rightOnes().size() > 1 ? "all that are right, by letter: a c" : "one letter";
    }

    @Override
    public String rightAnswer() {
        return Letters.of(rightOnes());
    }

    @Override
    public Verdict judge(String answer) {
        return Letters.picks(answer, options())
                .map(picked -> judge(List.copyOf(new TreeSet<>(picked))))
                .orElseGet(() ->
                        Verdict.unreadable("Answer with letters from a to " + Letters.of(picks.size() - 1) + "."));
    }

    private Verdict judge(List<Integer> picked) {
        List<Verdict.Reply> replies = picked.stream().map(this::reply).toList();
        List<Integer> right = rightOnes();
        boolean noneWrong = right.containsAll(picked);
        if (noneWrong && picked.size() < right.size()) {
            return new Verdict(Verdict.Outcome.PARTLY, missing(right.size() - picked.size()), replies);
        }
        return Verdict.of(noneWrong, "", replies);
    }

    private Verdict.Reply reply(int index) {
        Option option = picks.get(index);
        return new Verdict.Reply(Letters.of(index) + " " + option.text(), option.right(), option.reply());
    }

    private List<Integer> rightOnes() {
        return IntStream.range(0, picks.size())
                .filter(index -> picks.get(index).right())
                .boxed()
                .toList();
    }

    private static String missing(int count) {
        return count == 1 ? "So far so good; one more is right." : "So far so good; " + count + " more are right.";
    }
}
