import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.Spares;
import dev.forkshop.runtime.loop.EventLoop;

/** Keeps a JVM ready, and tells its pid. */
class SpareFamily {
    public static void main(String[] arguments) {
        process.onMessage(message -> {}); // a spare holds no loop
        Spares.of(EventLoop.current()).keep().thenAccept(ready -> process.send(ready.pid()));
    }
}
