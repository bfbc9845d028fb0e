import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.memory.Message;

/**
 * Throws in a callback, long after main, and nobody catches it. By itself after ten milliseconds; for a parent at each
 * message, except at {"throw":false}, which it answers.
 */
class Thrower {
    record Answer(boolean thrown) {}

    public static void main(String[] arguments) {
        if (process.isForked()) {
            process.onMessage(Thrower::answer);
        } else {
            setTimeout(Thrower::fail, 10);
        }
    }

    private static void answer(Message message) {
        if (!Boolean.FALSE.equals(message.get("throw"))) {
            fail();
        }
        process.send(new Answer(false));
    }

    private static void fail() {
        throw new IllegalStateException("thrown on purpose");
    }
}
