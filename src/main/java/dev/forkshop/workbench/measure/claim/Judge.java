package dev.forkshop.workbench.measure.claim;

import java.util.Optional;

/** Gives a claim the verdict of the first of its rows whose conditions all hold. */
public final class Judge {
    private final Evidence evidence;

    private Judge(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @param missing a program without which the claim cannot be tried; empty where all are here */
    public static Judgement judge(Evidence evidence, Optional<String> missing) {
        if (!evidence.troubles().isEmpty()) {
            return new Judgement(Verdict.FAILED, String.join("; ", evidence.troubles()), Optional.empty());
        }
        boolean tried = evidence.has(Side.NODE) || evidence.has(Side.FORKSHOP);
        if (!tried) {
            String program = missing.orElse("node");
            return new Judgement(Verdict.NOT_TRIED, program + " is not on the PATH", Optional.empty());
        }
        return new Judge(evidence).judge();
    }

    private Judgement judge() {
        Optional<Side> by = Optional.of(evidence.has(Side.NODE) ? Side.NODE : Side.FORKSHOP);
        return evidence.claim().rules().stream()
                .filter(rule -> rule.conditions().stream().allMatch(this::holds))
                .findFirst()
                .map(rule -> new Judgement(rule.verdict(), rule.text(), by))
                .orElse(new Judgement(Verdict.UNDECIDED, "no row of its verdicts fits these figures", by));
    }

    private boolean holds(Condition condition) {
        Optional<Value> left = value(condition.left());
        Optional<Value> right = value(condition.right());
        return left.isPresent() && right.isPresent() && compares(left.get(), condition.operator(), right.get());
    }

    private Optional<Value> value(Operand operand) {
        if (operand instanceof Operand.Fixed fixed) {
            return Optional.of(fixed.value());
        }
        Operand.OfFigure figure = (Operand.OfFigure) operand;
        return evidence.value(figure.side(), figure.figure()).map(value -> times(figure.factor(), value));
    }

    private static Value times(double factor, Value value) {
        return value instanceof Value.Amount amount && factor != 1 ? new Value.Amount(factor * amount.number()) : value;
    }

    private static boolean compares(Value left, Condition.Operator operator, Value right) {
        if (!operator.ordered()) {
            return same(left, right) == (operator == Condition.Operator.IS);
        }
        return left instanceof Value.Amount a
                && right instanceof Value.Amount b
                && ordered(a.number(), operator, b.number());
    }

    /** A number that was told as a text is that text. */
    private static boolean same(Value left, Value right) {
        return left.equals(right)
                || (left.getClass() != right.getClass() && left.toString().equals(right.toString()));
    }

    private static boolean ordered(double left, Condition.Operator operator, double right) {
        return switch (operator) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case MORE -> left > right;
            default -> left >= right;
        };
    }
}
