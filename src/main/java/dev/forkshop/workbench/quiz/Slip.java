package dev.forkshop.workbench.quiz;

/** Whether a word is another one with a slip of the keys: a letter too many, too few, wrong, or two exchanged. */
final class Slip {
    private static final int LONG_ENOUGH = 5;
    private static final int LONG = 9;

    private Slip() {}

    /** The first letter must be right, or <i>clock</i> would be <i>block</i>. */
    static boolean same(String wanted, String typed) {
        if (wanted.equals(typed)) {
            return true;
        }
        boolean comparable = Math.min(wanted.length(), typed.length()) >= LONG_ENOUGH
                && wanted.charAt(0) == typed.charAt(0)
                && Math.abs(wanted.length() - typed.length()) <= 2;
        return comparable && distance(wanted, typed) <= (wanted.length() >= LONG ? 2 : 1);
    }

    /** Damerau and Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
