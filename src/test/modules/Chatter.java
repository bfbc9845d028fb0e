import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.loop.Listener;

class Chatter {
    private static Listener listener;

    public static void main(String[] arguments) {
        console.log("out");
        console.error("err");
        listener = process.onMessage(message -> {
            listener.remove();
            process.send(message);
        });
    }
}
