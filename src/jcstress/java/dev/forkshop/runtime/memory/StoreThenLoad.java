package dev.forkshop.runtime.memory;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** All threads see the atomic operations in one order: of two who store and then look at the other, one sees it. */
@JCStressTest
@Outcome(
        id = {"0, 1", "1, 0", "1, 1"},
        expect = ACCEPTABLE,
        desc = "at least one saw the other")
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "a load went ahead of the store before it")
@State
public class StoreThenLoad {
    private final Int32Array memory = new Int32Array(new SharedArrayBuffer(8));

    @Actor
    public void one(II_Result result) {
        Atomics.store(memory, 0, 1);
        result.r1 = Atomics.load(memory, 1);
    }

    @Actor
    public void two(II_Result result) {
        Atomics.store(memory, 1, 1);
        result.r2 = Atomics.load(memory, 0);
    }
}
