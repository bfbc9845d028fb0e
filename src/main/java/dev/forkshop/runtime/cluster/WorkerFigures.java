package dev.forkshop.runtime.cluster;

/**
 * How one worker of a supervisor does. Figures that are not known are -1.
 *
 * @param worker its number
 * @param place what it has in common with those before it
 * @param state as Node's {@code worker.state}; {@code draining} on its way out
 * @param uptimeMillis since it was forked
 * @param restarts how many workers this place has had before
 * @param cpuPercent of one processor, since the last look, or since its start
 * @param memoryBytes resident
 * @param handedOver connections that it took from the primary
 * @param answered whether it answered when it was asked for what follows; a busy loop does not
 * @param connections open now
 * @param requests answered so far
 * @param delayP99Nanos how late its loop is, in 99 of 100 samples
 * @param delayMaxNanos how late it was at worst
 */
public record WorkerFigures(
        int worker,
        int place,
        long pid,
        String state,
        long uptimeMillis,
        int restarts,
        double cpuPercent,
        long memoryBytes,
        long handedOver,
        boolean answered,
        long connections,
        long requests,
        long delayP99Nanos,
        long delayMaxNanos) {}
