package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.module.Globals.console;
import static dev.forkshop.runtime.module.Globals.process;
import static dev.forkshop.runtime.module.Globals.setTimeout;

/** The module of a {@link Rehearsal}: answers a message. */
final class Rehearsed {
    private Rehearsed() {}

    public static void main(String[] arguments) {
        process.onMessage(message -> setTimeout(() -> process.send(message), 0));
        console.log("waits for a message");
    }
}
