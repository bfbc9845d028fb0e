package dev.forkshop.workbench.view;

/** Amounts as bars: the longest amount fills the width. */
public final class Bars {
    private Bars() {}

    /** A bar for one amount among others; anything above nothing has at least one column. */
    public static String of(double amount, double largest, int width, Symbols symbols) {
        if (amount <= 0 || largest <= 0) {
            return "";
        }
        return symbols.bar().repeat((int) Math.max(1, Math.round(amount / largest * width)));
    }
}
