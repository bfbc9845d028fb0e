package dev.forkshop.workbench.quiz.review;

/**
 * The memory model FSRS-6 with its published default weights: how fast something is forgotten, and what remembering it,
 * or not, changes. Times are whole days, as there. Pure.
 *
 * <p>After the description at github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm and its reference
 * implementation github.com/open-spaced-repetition/py-fsrs 6.3.1 (MIT licence), without the fuzz of intervals.
 */
final class Fsrs {
    /** How probable it shall be that something is still known when it comes back. */
    static final double RETENTION = 0.9;

    static final int MAXIMUM_DAYS = 36_500;

    private static final double[] W = {
        0.212,
        1.2931,
        2.3065,
        8.2956, // first stability, by rating
        6.4133,
        0.8334,
        3.0194,
        0.001, // difficulty
        1.8722,
        0.1666,
        0.796, // remembered
        1.4835,
        0.0614,
        0.2629,
        1.6483, // forgotten
        0.6014,
        1.8729, // hard, easy
        0.5425,
        0.0912,
        0.0658, // on the same day
        0.1542 // how the curve bends
    };
    private static final double DECAY = -W[20];
    private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;
    private static final double LEAST_STABILITY = 0.001;

    private Fsrs() {}

    /**
     * How well something sits.
     *
     * @param stability days after which it is still known with nine chances in ten
     * @param difficulty from 1, easy, to 10
     */
    record Memory(double stability, double difficulty) {
        Memory {
            stability = Math.max(stability, LEAST_STABILITY);
            difficulty = Math.min(Math.max(difficulty, 1), 10);
        }
    }

    /** After the first answer. */
    static Memory first(Rating rating) {
        return new Memory(W[rating.ordinal()], firstDifficulty(rating));
    }

    private static double firstDifficulty(Rating rating) {
        return W[4] - Math.exp(W[5] * (rating.number() - 1)) + 1;
    }

    /** How probable it is that this is still known so many days after it was answered. */
    static double retrievability(Memory memory, long days) {
        return Math.pow(1 + FACTOR * days / memory.stability(), DECAY);
    }

    /** After so many days until it is known with a probability of {@link #RETENTION}; one at least. */
    static long interval(Memory memory) {
        double days = memory.stability() / FACTOR * (Math.pow(RETENTION, 1 / DECAY) - 1);
        return Math.min(Math.max(Math.round(Math.rint(days)), 1), MAXIMUM_DAYS);
    }

    /** After an answer that came so many days after the last one. */
    static Memory next(Memory memory, long days, Rating rating) {
        double stability = days < 1
                ? sameDay(memory.stability(), rating)
                : rating == Rating.AGAIN ? forgotten(memory, days) : remembered(memory, days, rating);
        return new Memory(stability, nextDifficulty(memory.difficulty(), rating));
    }

    private static double nextDifficulty(double difficulty, Rating rating) {
        double change = -W[6] * (rating.number() - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return W[7] * firstDifficulty(Rating.EASY) + (1 - W[7]) * damped;
    }

    private static double sameDay(double stability, Rating rating) {
        double increase = Math.exp(W[17] * (rating.number() - 3 + W[18])) * Math.pow(stability, -W[19]);
        return stability * (rating.compareTo(Rating.GOOD) >= 0 ? Math.max(increase, 1) : increase);
    }

    private static double remembered(Memory memory, long days, Rating rating) {
        double penalty = rating == Rating.HARD ? W[15] : 1;
        double bonus = rating == Rating.EASY ? W[16] : 1;
        double surprise = Math.exp((1 - retrievability(memory, days)) * W[10]) - 1;
        return memory.stability()
                * (1
                        + Math.exp(W[8])
                                * (11 - memory.difficulty())
                                * Math.pow(memory.stability(), -W[9])
                                * surprise
                                * penalty
                                * bonus);
    }

    private static double forgotten(Memory memory, long days) {
        double longTerm = W[11]
                * Math.pow(memory.difficulty(), -W[12])
                * (Math.pow(memory.stability() + 1, W[13]) - 1)
                * Math.exp((1 - retrievability(memory, days)) * W[14]);
        return Math.min(longTerm, memory.stability() / Math.exp(W[17] * W[18]));
    }
}
