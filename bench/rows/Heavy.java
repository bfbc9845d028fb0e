import static dev.forkshop.runtime.module.Globals.process;

/** Some hundred milliseconds of computing for each message. */
class Heavy {
    public static void main(String[] arguments) {
        process.onMessage(message -> {
            double sum = 0;
            for (long i = 0; i < 100_000_000; i++) {
                sum += 42 * i;
            }
            process.send(sum);
        });
    }
}
