import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                hold(contest, arguments, results);
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

    /** Each round with fresh programs. */
    private static void hold(Contest contest, Arguments arguments, Map<Rival, Samples> results)
            throws IOException, InterruptedException {
        for (int round = 1; round <= arguments.rounds(); round++) {
            try (Sides sides = Sides.of(contest, results.keySet())) {
                for (String figure : contest.figures()) {
                    if (arguments.wants(contest, figure)) {
                        hold(new Match(Row.of(figure), sides.all(), results), figure);
                    }
                }
            }
        }
    }

    private static void hold(Match match, String figure) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String told = match.hold();
        System.err.printf("%-18s %5.1f s  %s%n", figure, (System.nanoTime() - start) / 1e9, told);
    }
}
