package dev.forkshop.runtime.memory;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Who waits for a change is woken by it, or sees it before it falls asleep. */
@JCStressTest
@Outcome(
        id = {"ok", "not-equal"},
        expect = ACCEPTABLE,
        desc = "woken, or not asleep")
@Outcome(id = "timed-out", expect = FORBIDDEN, desc = "slept through it")
@State
public class NoLostWakeUp {
    private static final double LONG_MILLIS = 10_000;

    private final Int32Array memory = new Int32Array(new SharedArrayBuffer(4));

    @Actor
    public void sleeper(L_Result result) {
        result.r1 = Atomics.wait(memory, 0, 0, LONG_MILLIS).toString();
    }

    @Actor
    public void waker() {
        Atomics.store(memory, 0, 1);
        Atomics.notify(memory, 0);
    }
}
