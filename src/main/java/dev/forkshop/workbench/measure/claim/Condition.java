package dev.forkshop.workbench.measure.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One comparison of a verdict's row: a figure, an operator, and what it is compared with. */
public record Condition(Operand.OfFigure left, Operator operator, Operand right) {
    /** How the two are compared. */
    public enum Operator {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        IS("is"),
        IS_NOT("is not");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }

        static Optional<Operator> of(String sign) {
            return Arrays.stream(values()).filter(o -> o.sign.equals(sign)).findFirst();
        }

        static List<String> all() {
            return Arrays.stream(values()).map(Operator::toString).toList();
        }

        /** Whether it asks for an order, which only numbers have. */
        boolean ordered() {
            return compareTo(IS) < 0;
        }
    }
}
