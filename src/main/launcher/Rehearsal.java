import static dev.forkshop.runtime.module.Globals.*;

/** What the launcher has a child do once, so that later ones find loaded what they need: one message, answered. */
class Rehearsal {
    public static void main(String[] arguments) {
        process.onMessage(message -> process.send(message));
    }
}
