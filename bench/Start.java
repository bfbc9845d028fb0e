import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until a prompt is up on a terminal: forkshop beside jshell and node, in turns, so that what else
 * the machine does meets all of them alike. A time runs from the start of the command to the prompt's last character.
 */
final class Start {
    /** A program with a prompt: how it is started, how its prompt looks, how it is left. */
    record Shell(String name, String command, String prompt, String leave) {}

    private static final long PATIENCE_SECONDS = 120; // a first start builds

    private Start() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        List<Shell> shells = List.of(
                new Shell("forkshop", quoted(Path.of("forkshop")), "shop> ", "exit\r"),
                new Shell("jshell", quoted(Path.of(System.getProperty("java.home"), "bin", "jshell")), "jshell> ", "/exit\r"),
                new Shell("node -i", "node -i", "> ", ".exit\r"));
        for (Shell shell : shells) {
            millisUntilPrompt(shell); // warms the file cache, and lets forkshop build what is missing
        }
        report(measure(shells, rounds), rounds);
    }

    private static Map<Shell, double[]> measure(List<Shell> shells, int rounds) throws IOException, InterruptedException {
        Map<Shell, double[]> millis = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Shell shell : shells) {
                millis.computeIfAbsent(shell, s -> new double[rounds])[round] = millisUntilPrompt(shell);
            }
        }
        return millis;
    }

    private static double millisUntilPrompt(Shell shell) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("script", "-qefc", "stty cols 100 rows 30; exec " + shell.command(), "/dev/null");
        builder.environment().put("TERM", "xterm");
        builder.environment().remove("NODE_EXTRA_CA_CERTS"); // read at each start of node: it would slow node only
        builder.redirectErrorStream(true);
        long start = System.nanoTime();
        Process process = builder.start();
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        readUntil(shell.prompt(), process.getInputStream());
        double millis = (System.nanoTime() - start) / 1e6;
        leave(process, shell.leave());
        return millis;
    }

    private static void readUntil(String prompt, InputStream screen) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (!seen.toString().replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "").contains(prompt)) {
            int read = screen.read(buffer);
            if (read < 0) {
                throw new IOException("ended before its prompt \"" + prompt + "\" was up:\n" + seen);
            }
            seen.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
    }

    private static void leave(Process process, String command) throws IOException, InterruptedException {
        OutputStream keys = process.getOutputStream();
        keys.write(command.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        process.waitFor();
    }

    private static void report(Map<Shell, double[]> millis, int rounds) {
        System.out.printf("prompt up, %d starts each in turns, milliseconds%n", rounds);
        System.out.printf("%-10s %8s %8s %8s %8s%n", "", "median", "fastest", "p90", "slowest");
        List<Double> medians = new ArrayList<>();
        millis.forEach((shell, times) -> {
            Arrays.sort(times);
            medians.add(at(times, 0.5));
            System.out.printf(
                    "%-10s %8.0f %8.0f %8.0f %8.0f%n",
                    shell.name(), at(times, 0.5), times[0], at(times, 0.9), times[times.length - 1]);
        });
        System.out.printf("%njshell / forkshop %.2f    forkshop / node %.2f%n",
                medians.get(1) / medians.get(0), medians.get(0) / medians.get(2));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "'\\''") + "'";
    }
}
