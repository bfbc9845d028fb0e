package dev.forkshop.runtime.cluster;

/** Time as a supervisor sees it. Loop thread only. */
interface Clock {
    /** Milliseconds from no particular moment. */
    long millis();

    /** Calls back once, after so many milliseconds, unless it is cancelled before. */
    Alarm after(long millis, Runnable callback);

    /** Something that will happen. */
    interface Alarm {
        /** It will not; twice does no harm. */
        void cancel();
    }
}
