package dev.forkshop.workbench.measure.claim;

import java.util.Locale;

/** How a measured number is written: as many digits as mean something. */
final class Amounts {
    private Amounts() {}

    static String text(double number) {
        double size = Math.abs(number);
        if (size >= 100 || number == Math.rint(number)) {
            return String.format(Locale.ROOT, "%,d", Math.round(number));
        }
        return String.format(Locale.ROOT, size < 1 ? "%.2f" : "%.1f", number);
    }
}
