package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.HttpFact;
import java.util.Optional;

/** The status with which a server of this sitting answered the latest request for a path. */
record StatusSubject(String path) implements Subject {
    @Override
    public Reading read(FactView view) {
        Optional<HttpFact> latest =
                view.facts(HttpFact.class).filter(this::ends).reduce((earlier, later) -> later);
        return latest.map(StatusSubject::status)
                .orElseGet(() -> Reading.none("no request for " + path + " was answered"));
    }

    private boolean ends(HttpFact fact) {
        return fact instanceof HttpFact.Answered answered && answered.url().equals(path)
                || fact instanceof HttpFact.Unanswered unanswered
                        && unanswered.url().equals(path);
    }

    private static Reading status(HttpFact end) {
        return end instanceof HttpFact.Answered answered
                ? Reading.number(answered.status(), "")
                : Reading.none("none: the client was gone before there was an answer");
    }
}
