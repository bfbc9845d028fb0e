package dev.forkshop.runtime.memory;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Bytes are changed by exchanging the word around them: no change of a neighbour is lost. */
@JCStressTest
@Outcome(id = "2, 1, 0", expect = ACCEPTABLE, desc = "all three additions")
@Outcome(expect = FORBIDDEN, desc = "a lost addition, or a change of who was not meant")
@State
public class NeighboursInOneWord {
    private final Uint8Array memory = new Uint8Array(new SharedArrayBuffer(4));

    @Actor
    public void one() {
        Atomics.add(memory, 0, 1);
    }

    @Actor
    public void two() {
        Atomics.add(memory, 0, 1);
        Atomics.add(memory, 1, 1);
    }

    @Arbiter
    public void after(III_Result result) {
        result.r1 = memory.get(0);
        result.r2 = memory.get(1);
        result.r3 = memory.get(2);
    }
}
