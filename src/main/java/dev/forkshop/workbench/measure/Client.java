package dev.forkshop.workbench.measure;

import java.util.function.Consumer;

/** One client of a server, which has at most one request under way. On the loop of its load only. */
public interface Client {
    /** Sends the request; {@code answer} is called once, also where there is none. */
    void send(Errand errand, Consumer<Answer> answer);

    /** Gives up what is under way, and the connection; no answer is told any more. */
    void close();
}
