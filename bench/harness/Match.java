import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rivals at one figure, in turns. First each takes turns until it has settled, which do not count; the very first
 * round is told beside the table. Then all take the turns that count, nobody always first.
 */
final class Match {
    private static final int COUNTED_TURNS = 4;
    /** So many rounds are a turn that they take as long as this. */
    private static final long TURN_NANOS = 200_000_000;

    private final Row row;
    private final Map<Rival, Side> sides;
    private final Map<Rival, Samples> results;

    Match(Row row, Map<Rival, Side> sides, Map<Rival, Samples> results) {
        this.row = row;
        this.sides = sides;
        this.results = results;
    }

    /** Tells who settled after how many turns. */
    String hold() throws IOException, InterruptedException {
        String told = row.kind() == Row.Kind.SETTLED ? "settled after " + settle() + " turns" : "";
        List<Rival> turns = new ArrayList<>(sides.keySet());
        for (int turn = 0; turn < (row.kind() == Row.Kind.ONCE ? 1 : COUNTED_TURNS); turn++) {
            for (Rival rival : turns) {
                List<Double> samples = row.kind() == Row.Kind.SETTLED ? turn(rival) : round(rival);
                samples.forEach(sample -> results.get(rival).add(row.figure(), sample));
            }
            turns.add(turns.remove(0));
        }
        return told;
    }

    private List<Integer> settle() throws IOException, InterruptedException {
        for (Rival rival : sides.keySet()) {
            round(rival).forEach(sample -> results.get(rival).add(row.first(), sample));
        }
        Map<Rival, Settling> settling = new LinkedHashMap<>();
        sides.keySet().forEach(rival -> settling.put(rival, new Settling(row.lower())));
        for (List<Rival> open = open(settling); !open.isEmpty(); open = open(settling)) {
            for (Rival rival : open) {
                settling.get(rival).turn(turn(rival));
            }
        }
        return settling.values().stream().map(Settling::turns).toList();
    }

    private static List<Rival> open(Map<Rival, Settling> settling) {
        return settling.keySet().stream().filter(rival -> !settling.get(rival).settled()).toList();
    }

    private List<Double> turn(Rival rival) throws IOException, InterruptedException {
        long end = System.nanoTime() + TURN_NANOS;
        List<Double> samples = new ArrayList<>();
        do {
            samples.addAll(round(rival));
        } while (System.nanoTime() < end);
        return samples;
    }

    private List<Double> round(Rival rival) throws IOException, InterruptedException {
        return sides.get(rival).round(row.figure());
    }
}
