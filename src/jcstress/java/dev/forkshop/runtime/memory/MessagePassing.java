package dev.forkshop.runtime.memory;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Who sees the mark sees what was written before it, also by plain writes. */
@JCStressTest
@Outcome(
        id = {"0, 0", "0, 1", "1, 1"},
        expect = ACCEPTABLE,
        desc = "not yet, or everything")
@Outcome(id = "1, 0", expect = FORBIDDEN, desc = "the mark without the data")
@State
public class MessagePassing {
    private final Int32Array memory = new Int32Array(new SharedArrayBuffer(8));

    @Actor
    public void writer() {
        memory.set(0, 1);
        Atomics.store(memory, 1, 1);
    }

    @Actor
    public void reader(II_Result result) {
        result.r1 = Atomics.load(memory, 1);
        result.r2 = memory.get(0);
    }
}
