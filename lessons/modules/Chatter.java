import static dev.forkshop.runtime.module.Globals.*;

/** Prints megabytes, one by default: numbered lines of 64 characters. Nobody reads? Then it waits. */
class Chatter {
    private static final int LINE = 64;

    public static void main(String[] arguments) {
        double megabytes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        long lines = (long) (megabytes * 1024 * 1024 / LINE);
        for (long i = 1; i <= lines; i++) {
            process.stdout().write(String.format("%-" + (LINE - 1) + "d\n", i));
        }
    }
}
