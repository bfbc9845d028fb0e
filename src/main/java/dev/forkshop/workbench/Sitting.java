package dev.forkshop.workbench;

/** A sitting at the prompt. */
final class Sitting {
    private Sitting() {}

    static int run() {
        return new Script(false).run(System.in);
    }
}
