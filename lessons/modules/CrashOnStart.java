/** Dies before it listens: what a bad release does. Whoever restarts it at once restarts it for ever. */
class CrashOnStart {
    public static void main(String[] arguments) {
        throw new IllegalStateException("crashed at start, on purpose");
    }
}
