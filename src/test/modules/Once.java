import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.loop.Listener;
import java.util.Map;

class Once {
    private static Listener listener;

    public static void main(String[] arguments) {
        listener = process.onMessage(message -> {
            listener.remove();
            process.send(Map.of("got", message));
        });
    }
}
