package dev.forkshop.workbench.measure;

/**
 * What came of one request.
 *
 * @param status the HTTP status, 0 where none came
 * @param worker who answered, as the answer's {@code x-worker} says; empty where it does not
 * @param failure the kind of failure ({@code ECONNRESET}, {@code HTTP 500}, {@code timeout}); empty where there was none
 */
public record Answer(int status, String worker, String failure) {
    private static final int LEAST_BAD = 400;

    /** The server answered; a status of 400 or more counts as a failure of that name. */
    public static Answer of(int status, String worker) {
        return new Answer(status, worker, status >= LEAST_BAD ? "HTTP " + status : "");
    }

    /** No answer, for this reason. */
    public static Answer none(String kind) {
        return new Answer(0, "", kind);
    }

    public boolean failed() {
        return !failure.isEmpty();
    }

    /** The status, or the kind of failure. */
    public String outcome() {
        return status == 0 ? failure : Integer.toString(status);
    }
}
