package dev.forkshop.runtime.memory;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Of two who exchange the same expected value one succeeds, and the other is told by what. */
@JCStressTest
@Outcome(
        id = {"0, 1", "2, 0"},
        expect = ACCEPTABLE,
        desc = "one succeeded")
@Outcome(expect = FORBIDDEN, desc = "both or none")
@State
public class CompareExchange {
    private final Int32Array memory = new Int32Array(new SharedArrayBuffer(4));

    @Actor
    public void one(II_Result result) {
        result.r1 = Atomics.compareExchange(memory, 0, 0, 1);
    }

    @Actor
    public void two(II_Result result) {
        result.r2 = Atomics.compareExchange(memory, 0, 0, 2);
    }
}
