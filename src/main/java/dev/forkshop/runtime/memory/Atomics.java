package dev.forkshop.runtime.memory;

/**
 * Operations on shared elements that no other thread sees half done: Node's {@code Atomics}. Each is sequentially
 * consistent; on elements of four and eight bytes it is the machine's own instruction. All but {@link #store} return what
 * was there before. On {@link Int32Array} they are spoken in int, on every other kind in long. Any thread.
 *
 * @throws RangeError for an index outside of the array
 */
public final class Atomics {
    private Atomics() {}

    public static long load(IntegerArray array, int index) {
        return array.load(array.atomicPlace(index, "load"));
    }

    public static int load(Int32Array array, int index) {
        return (int) array.load(array.atomicPlace(index, "load"));
    }

    /** Returns the value that it was given, also where the element cannot hold it, as in JavaScript. */
    public static long store(IntegerArray array, int index, long value) {
        array.store(array.atomicPlace(index, "store"), value);
        return value;
    }

    public static int store(Int32Array array, int index, int value) {
        array.store(array.atomicPlace(index, "store"), value);
        return value;
    }

    public static long add(IntegerArray array, int index, long value) {
        return array.getAndAdd(array.atomicPlace(index, "add"), value);
    }

    public static int add(Int32Array array, int index, int value) {
        return (int) array.getAndAdd(array.atomicPlace(index, "add"), value);
    }

    public static long sub(IntegerArray array, int index, long value) {
        return array.getAndAdd(array.atomicPlace(index, "sub"), -value);
    }

    public static int sub(Int32Array array, int index, int value) {
        return (int) array.getAndAdd(array.atomicPlace(index, "sub"), -(long) value);
    }

    public static long and(IntegerArray array, int index, long value) {
        return array.getAndAnd(array.atomicPlace(index, "and"), value);
    }

    public static int and(Int32Array array, int index, int value) {
        return (int) array.getAndAnd(array.atomicPlace(index, "and"), value);
    }

    public static long or(IntegerArray array, int index, long value) {
        return array.getAndOr(array.atomicPlace(index, "or"), value);
    }

    public static int or(Int32Array array, int index, int value) {
        return (int) array.getAndOr(array.atomicPlace(index, "or"), value);
    }

    public static long xor(IntegerArray array, int index, long value) {
        return array.getAndXor(array.atomicPlace(index, "xor"), value);
    }

    public static int xor(Int32Array array, int index, int value) {
        return (int) array.getAndXor(array.atomicPlace(index, "xor"), value);
    }

    public static long exchange(IntegerArray array, int index, long value) {
        return array.getAndSet(array.atomicPlace(index, "exchange"), value);
    }

    public static int exchange(Int32Array array, int index, int value) {
        return (int) array.getAndSet(array.atomicPlace(index, "exchange"), value);
    }

    /** Stores {@code replacement} if the element is as expected. */
    public static long compareExchange(IntegerArray array, int index, long expected, long replacement) {
        return array.compareAndExchange(array.atomicPlace(index, "compareExchange"), expected, replacement);
    }

    public static int compareExchange(Int32Array array, int index, int expected, int replacement) {
        return (int) array.compareAndExchange(array.atomicPlace(index, "compareExchange"), expected, replacement);
    }

    /** Whether the machine does it without a lock for elements of so many bytes. */
    public static boolean isLockFree(int bytes) {
        return bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
    }

    // ---- waiting

    /** Sleeps until notified, if the element is as expected. Blocks the loop of whoever calls, the main one too. */
    public static WaitResult wait(IntegerArray array, int index, long expected) {
        return wait(array, index, expected, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, for at most so many milliseconds; NaN is for ever.
     *
     * @throws TypeError unless the array is an Int32Array or BigInt64Array on shared memory
     * @throws java.util.concurrent.CancellationException when the thread is interrupted, as by {@code terminate}
     */
    public static WaitResult wait(IntegerArray array, int index, long expected, double millis) {
        return AtomicWait.on(array, index, "wait", true).sleep(expected, millis);
    }

    /** The promise of a {@link #wait}, kept on the caller's loop. It keeps no loop alive. */
    public static AsyncWait waitAsync(IntegerArray array, int index, long expected) {
        return waitAsync(array, index, expected, Double.POSITIVE_INFINITY);
    }

    public static AsyncWait waitAsync(IntegerArray array, int index, long expected, double millis) {
        return AtomicWait.on(array, index, "waitAsync", true).later(expected, millis);
    }

    /** Wakes all that wait for this element; returns how many. */
    public static int notify(IntegerArray array, int index) {
        return notify(array, index, Integer.MAX_VALUE);
    }

    /** Wakes at most {@code count}, longest waiting first; returns how many. Memory that is not shared has none. */
    public static int notify(IntegerArray array, int index, int count) {
        return AtomicWait.on(array, index, "notify", false).wake(Math.max(0, count));
    }
}
