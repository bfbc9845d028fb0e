package dev.forkshop.runtime.loop;

/**
 * How a loop spent its time, in nanoseconds: Node's {@code eventLoopUtilization()}, whose milliseconds these are.
 *
 * @param idle waiting for something to happen
 * @param active calling back
 */
public record LoopUse(long idle, long active) {
    /** Between 0, always waiting, and 1, never. */
    public double utilization() {
        return idle + active == 0 ? 0 : (double) active / (idle + active);
    }

    /** What was used since an earlier look. */
    public LoopUse since(LoopUse earlier) {
        return new LoopUse(idle - earlier.idle, active - earlier.active);
    }
}
