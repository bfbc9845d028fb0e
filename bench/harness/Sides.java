import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All rivals at work on one contest; what they have started ends with it, also where a round fails. */
record Sides(Map<Rival, Side> all) implements AutoCloseable {
    static Sides of(Contest contest, Collection<Rival> rivals) throws IOException, InterruptedException {
        Sides sides = new Sides(new LinkedHashMap<>());
        try {
            for (Rival rival : rivals) {
                sides.all.put(rival, contest.opening().of(rival));
            }
            return sides;
        } catch (IOException notOpen) {
            sides.close();
            throw notOpen;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Side side : all.values()) {
            side.close();
        }
    }
}
