import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program wrk, where it is on the PATH: a client that others know, the same for both sides; one thread. */
record Wrk(int port) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

    static boolean isHere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "wrk").canExecute());
    }

    /** How many answers a second; whole seconds. */
    double requests(int connections, boolean closes, long millis) throws IOException {
        long seconds = Math.max(1, Math.round(millis / 1e3));
        String said = said(List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s",
                "-H", closes ? "Connection: close" : "Connection: keep-alive", "http://127.0.0.1:" + port + "/"));
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || said.contains("Socket errors") || said.contains("Non-2xx")) {
            throw new IOException("wrk said:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String said(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }
}
