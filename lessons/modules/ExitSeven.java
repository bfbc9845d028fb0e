import static dev.forkshop.runtime.module.Globals.*;

/** Ends with exit code 7, which means whatever its parent takes it to mean. */
class ExitSeven {
    public static void main(String[] arguments) {
        process.exit(7);
    }
}
