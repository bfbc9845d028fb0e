import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until a prompt is up on a terminal, which {@code script} makes: from the start of the command to the
 * last character of the prompt.
 */
record Prompt(String command, String text, String leave) implements Side {
    private static final long PATIENCE_SECONDS = 120;

    static Prompt of(Rival rival) {
        return rival.ours()
                ? new Prompt(quoted(rival.program()), "shop> ", "exit\r")
                : new Prompt(quoted(rival.program()) + " -i", "> ", ".exit\r");
    }

    @Override
    public List<Double> round(String figure) throws IOException, InterruptedException {
        return List.of(millis());
    }

    @Override
    public void close() {
        // each round ends what it started
    }

    private double millis() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qefc", "stty cols 100 rows 30; exec " + command, "/dev/null");
        builder.environment().put("TERM", "xterm");
        builder.environment().remove("NODE_EXTRA_CA_CERTS");
        builder.redirectErrorStream(true);
        long start = System.nanoTime();
        Process process = builder.start();
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        readUntilPrompt(process.getInputStream());
        double millis = (System.nanoTime() - start) / 1e6;
        leave(process);
        return millis;
    }

    private void readUntilPrompt(InputStream screen) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (!seen.toString().replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "").contains(text)) {
            int read = screen.read(buffer);
            if (read < 0) {
                throw new IOException(command + " ended before its prompt \"" + text + "\" was up:\n" + seen);
            }
            seen.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
    }

    private void leave(Process process) throws IOException, InterruptedException {
        OutputStream keys = process.getOutputStream();
        keys.write(leave.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        process.waitFor();
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }
}
