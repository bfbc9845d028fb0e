import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What child processes cost: forkshop beside node, in turns. Both run the same measurements (Measure.java, measure.js);
 * what is compared are the medians over all rounds.
 */
final class Fork {
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("fork_ms", "fork, until its first reply");
        TITLES.put("exec_ms", "exec true");
        TITLES.put("round_trip_ms", "a message and its reply, one at a time");
        TITLES.put("pipelined_ms", "a message and its reply, 50,000 under way");
        TITLES.put("spawn_gib_ms", "spawn, 1 GiB on its stdout");
    }

    private Fork() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Map<String, List<Double>> ours = new LinkedHashMap<>();
        Map<String, List<Double>> nodes = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            collect(ours, "./forkshop", "-c", "run bench/Measure.java");
            collect(nodes, "node", "bench/measure.js");
        }
        report(ours, nodes, rounds);
    }

    private static void collect(Map<String, List<Double>> into, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("NODE_EXTRA_CA_CERTS"); // read at each start of node: it would slow node only
        Process process = builder.start();
        process.getOutputStream().close();
        for (String line : process.inputReader().lines().toList()) {
            String[] words = line.trim().split(" ");
            if (words.length == 2 && TITLES.containsKey(words[0])) {
                into.computeIfAbsent(words[0], name -> new ArrayList<>()).add(Double.valueOf(words[1]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }

    private static void report(Map<String, List<Double>> ours, Map<String, List<Double>> nodes, int rounds) {
        System.out.printf("%d rounds in turns; milliseconds, the median (and from the 10th to the 90th of 100)%n", rounds);
        System.out.printf("%-42s %-26s %-26s %s%n", "", "forkshop", "node", "forkshop / node");
        TITLES.forEach((name, title) -> {
            List<Double> our = sorted(ours, name);
            List<Double> node = sorted(nodes, name);
            System.out.printf("%-42s %-26s %-26s %.2f%n", title, text(our), text(node), at(our, 0.5) / at(node, 0.5));
        });
    }

    private static List<Double> sorted(Map<String, List<Double>> times, String name) {
        List<Double> found = times.get(name);
        if (found == null) {
            throw new IllegalStateException("nothing was measured as " + name);
        }
        return found.stream().sorted().toList();
    }

    private static String text(List<Double> sorted) {
        return String.format("%.4g (%.4g to %.4g)", at(sorted, 0.5), at(sorted, 0.1), at(sorted, 0.9));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
