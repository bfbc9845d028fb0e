/** Throws, and nobody catches it: a stack on stderr and exit code 1. What else was running feels nothing of it. */
class Crash {
    public static void main(String[] arguments) {
        throw new IllegalStateException("crashed on purpose");
    }
}
