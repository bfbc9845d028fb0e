package dev.forkshop.runtime.memory;

import java.math.BigDecimal;
import java.math.MathContext;

/** How JavaScript writes a number: the shortest digits that read back as the same double. */
public final class JsNumbers {
    private static final double SAFE = 9007199254740991.0; // Number.MAX_SAFE_INTEGER

    private JsNumbers() {}

    /** {@code String(number)} of JavaScript: {@code 42}, {@code 0.1}, {@code 1e+21}, {@code NaN}. */
    public static String text(Number number) {
        return isWhole(number) ? Long.toString(number.longValue()) : text(number.doubleValue());
    }

    public static String text(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) <= SAFE) {
            return Long.toString((long) number);
        }
        return layOut(shortest(number));
    }

    /** A number that JSON or a literal brought: a Long where it is a safe integer, else a Double. */
    static Number natural(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= SAFE;
        boolean negativeZero = number == 0 && 1 / number < 0;
        if (whole && !negativeZero) {
            return (long) number;
        }
        return number;
    }

    static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }

    /**
     * Before JDK 19, Double.toString at times gave more digits than needed. Up to 15 digits are always the shortest
     * (of normal numbers), so that only longer ones are tried again.
     */
    private static BigDecimal shortest(double number) {
        BigDecimal best = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        boolean normal = Math.abs(number) >= Double.MIN_NORMAL;
        return normal && best.precision() <= 15 ? best : shorten(best, number);
    }

    private static BigDecimal shorten(BigDecimal best, double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits <= best.precision(); digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return best;
    }

    /** Number::toString of ECMAScript: plain from 1e-7 (excluded) to 1e21 (excluded), else with an exponent. */
    private static String layOut(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -7 + 1 && exponent < 21) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String sign = number.signum() < 0 ? "-" : "";
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
