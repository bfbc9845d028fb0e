package dev.forkshop.runtime.journal;

/**
 * What happened to a worker: a thread of this process with a loop and a module of its own. Messages of one direction are
 * numbered from one; more than a hundred in a second are told in sums, so that telling does not slow them down.
 */
public sealed interface WorkerFact extends Fact {

    /** Node's number of the thread; the main thread is 0. */
    int threadId();

    /**
     * A worker was made; {@code module} is the file's name, or {@code [source]}. The bytes are those of its workerData:
     * how many were copied, how many moved, how many it shares.
     */
    record Started(int threadId, String module, String name, int copied, long moved, long shared)
            implements WorkerFact, Opening {}

    /** Its thread runs, its loop turns. */
    record Online(int threadId) implements WorkerFact {}

    /**
     * A message was handed over: bytes that were copied, bytes that moved, bytes that both see from now on, its beginning
     * as text. {@code toWorker} tells the direction.
     */
    record Posted(int threadId, boolean toWorker, long sequence, int copied, long moved, long shared, String preview)
            implements WorkerFact {}

    /** A message was given to the listeners. */
    record Delivered(int threadId, boolean toWorker, long sequence) implements WorkerFact {}

    /** Messages that were not told one by one: how many, and how many bytes were copied for them. */
    record PostedMore(int threadId, boolean toWorker, long messages, long copied) implements WorkerFact {}

    /** An error that nobody caught in the worker reached whoever made it. */
    record Failed(int threadId, String name, String message) implements WorkerFact {}

    /** Somebody asked for its end, whatever it does just now. */
    record Terminated(int threadId) implements WorkerFact {}

    /** It is gone: thread, loop, classes. */
    record Exited(int threadId, int code) implements WorkerFact, Closing {}
}
