import java.io.IOException;
import java.util.List;

/** A rival at work on a contest: takes rounds of its figures, one at a time. */
interface Side {
    List<Double> round(String figure) throws IOException, InterruptedException;

    void close() throws IOException, InterruptedException;
}
