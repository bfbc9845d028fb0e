package dev.forkshop.runtime.workerthreads;

/** What is told of one message: by whom it is told that it was posted, and that it has arrived. Any thread. */
interface Dispatch {
    Dispatch UNTOLD = () -> {};

    /** It was given to the listeners. */
    void delivered();
}
