import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured of each figure. */
final class Samples {
    private final Map<String, List<Double>> all = new TreeMap<>();

    void add(String figure, double value) {
        all.computeIfAbsent(figure, first -> new ArrayList<>()).add(value);
    }

    boolean has(String figure) {
        return all.containsKey(figure);
    }

    double median(String figure) {
        return median(all.get(figure));
    }

    static double median(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least(String figure) {
        return sorted(figure).get(0);
    }

    double most(String figure) {
        return sorted(figure).get(all.get(figure).size() - 1);
    }

    List<Double> sorted(String figure) {
        return all.get(figure).stream().sorted().toList();
    }
}
