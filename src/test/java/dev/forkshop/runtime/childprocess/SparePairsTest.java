package dev.forkshop.runtime.childprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class SparePairsTest {
    private static final int PIPES = 3;

    @Test
    void thereAreSomeWhileAChildRunsThatFollowedAnother() {
        TestLoop.run(() -> {
            int before = OpenDescriptors.numbers().length;
            ChildProcess first = ChildProcesses.spawn("cat");
            whenTold(first, () -> {
                assertEquals(before + PIPES, OpenDescriptors.numbers().length, "one child alone");
                ChildProcess second = ChildProcesses.spawn("cat");
                whenTold(second, () -> {
                    int spare = 2 * PIPES;
                    assertEquals(before + 2 * PIPES + spare, OpenDescriptors.numbers().length, "two in a row");
                    first.stdin().end();
                    second.stdin().end();
                });
            });
        });
    }

    private static void whenTold(ChildProcess cat, Runnable then) {
        cat.stdin().write("hello");
        cat.stdout().onData(echo -> then.run());
    }

    @Test
    void noneIsLeftWhenTheLastChildHasClosed() {
        List<Integer> after = new ArrayList<>();
        TestLoop.run(() -> {
            int before = OpenDescriptors.numbers().length;
            Runnable count =
                    () -> EventLoop.current().setTimeout(() -> after.add(OpenDescriptors.numbers().length - before), 1);
            inARow(4, count);
        });
        assertEquals(List.of(0), after);
    }

    private static void inARow(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        ChildProcesses.exec("true", (error, out, err) -> inARow(left - 1, then));
    }
}
