package dev.forkshop.workbench.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question whose answer is a number between two bounds, both included.
 *
 * @param unit the unit of the bounds; empty where the number counts things or bytes
 * @param reply what to say after the answer; may be empty
 */
public record NumberQuestion(double low, double high, String unit, String reply) implements Question {
    @Override
    public Verdict judge(String answer) {
        Optional<Double> given = Quantity.read(answer).flatMap(quantity -> quantity.in(unit));
        return given.map(this::judge).orElseGet(() -> Verdict.unreadable("Answer with " + how() + "."));
    }

    private Verdict judge(double given) {
        boolean right = low <= given && given <= high;
        String note = right ? "" : given < low ? "It is more than that." : "It is less than that.";
        return Verdict.whole(right, note, right ? reply : "");
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public String how() {
        return unit.isEmpty() ? "a number" : "a number of " + unit;
    }

    @Override
    public String rightAnswer() {
        String range = low == high ? plain(low) : plain(low) + " to " + plain(high);
        return (range + " " + unit).strip();
    }

    private static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "anything" : "any more";
        }
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : Double.toString(value);
    }
}
