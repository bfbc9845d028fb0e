import java.util.ArrayList;
import java.util.List;

/** What was asked for on the command line. */
record Arguments(List<String> only, List<String> nodes, int rounds, String json) {
    static final String USAGE = "bench/run [--only FIGURE|PROGRAM]... [--node PATH]... [--rounds N] [--json FILE]";

    static Arguments of(String[] words) {
        List<String> only = new ArrayList<>();
        List<String> nodes = new ArrayList<>();
        int rounds = 2;
        String json = "target/bench/results.json";
        for (int i = 0; i < words.length; i += 2) {
            String value = i + 1 < words.length ? words[i + 1] : fail(words[i] + " wants a value");
            switch (words[i]) {
                case "--only" -> only.add(value);
                case "--node" -> nodes.add(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--json" -> json = value;
                default -> fail("there is no option " + words[i]);
            }
        }
        return new Arguments(only, nodes.isEmpty() ? List.of("node") : nodes, rounds, json);
    }

    private static String fail(String trouble) {
        throw new IllegalArgumentException(trouble + "\n" + USAGE);
    }

    boolean wants(Contest contest, String figure) {
        return only.isEmpty()
                || only.stream().anyMatch(name -> name.equals(figure) || name.equalsIgnoreCase(contest.name()));
    }

    boolean wants(Contest contest) {
        return contest.figures().stream().anyMatch(figure -> wants(contest, figure));
    }

    boolean wants(Row row) {
        return Contest.ALL.stream()
                .anyMatch(contest -> contest.figures().contains(row.figure()) && wants(contest, row.figure()));
    }
}
