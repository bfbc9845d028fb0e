import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** forkshop and Node at the same work in turns, so that what else the machine does meets them alike. */
final class Run {
    private Run() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Arguments arguments;
        try {
            arguments = Arguments.of(words);
        } catch (IllegalArgumentException misfit) {
            System.err.println(misfit.getMessage());
            System.exit(2);
            return;
        }
        Map<Rival, Samples> results = new LinkedHashMap<>();
        results.put(Rival.forkshop(), new Samples());
        for (String node : arguments.nodes()) {
            results.put(Rival.node(node), new Samples());
        }
        for (Contest contest : Contest.ALL) {
            if (arguments.wants(contest)) {
                hold(contest, arguments.rounds(), results);
            }
        }
        Table table = new Table(results);
        List<Row> rows = Row.ALL.stream().filter(arguments::wants).toList();
        table.print(rows);
        Path file = Path.of(arguments.json());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, table.json(rows));
        System.out.println("\nwritten: " + file);
    }

    private static void hold(Contest contest, int rounds, Map<Rival, Samples> results)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Rival> turns = new ArrayList<>(results.keySet());
        for (int round = 0; round < rounds; round++) {
            for (Rival rival : turns) {
                contest.turn().take(rival, results.get(rival));
            }
            turns.add(turns.remove(0)); // nobody is always the first
        }
        System.err.printf("%-10s %.0f s%n", contest.row(), (System.nanoTime() - start) / 1e9);
    }
}
