package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.LoadFact;
import java.util.Locale;
import java.util.Optional;

/** What to try after a load. */
final class LoadHints {
    private LoadHints() {}

    static Optional<Hint> of(Typed typed, Story story) {
        return LoadTale.isLoad(typed, story)
                ? story.own(LoadFact.Ended.class).findFirst().map(end -> next(typed, story, end))
                : Optional.empty();
    }

    private static Hint next(Typed typed, Story story, LoadFact.Ended end) {
        if (typed.is("fourways")) {
            return new Hint("serve SlowApi --name api", "the first way, in this process: load api/fast measures it");
        }
        if (story.own(LoadFact.Failed.class).anyMatch(fact -> fact.kind().equals("ECONNREFUSED"))) {
            return new Hint("servers", "which servers run here, and where they answer");
        }
        Optional<String> heavy = typed.text("--meanwhile").filter(request -> request.endsWith("/heavy"));
        if (heavy.isPresent() && end.max() > 2 * LoadTale.NOTABLE) {
            return new Hint(
                    "load " + typed.subject() + " --meanwhile '" + heavy.get() + "/worker'",
                    "the same work in a worker");
        }
        if (typed.has("--meanwhile")) {
            return new Hint("timeline", "what ran where, and when");
        }
        return typed.subject().endsWith("/fast")
                ? new Hint("load " + typed.subject() + " --meanwhile 'GET /heavy'", "one heavy request beside them")
                : new Hint("load " + typed.subject() + " --close", "a connection each time");
    }

    static Hint afterServe(Typed typed) {
        String module = typed.subject().replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
        String name = typed.text("--name").orElseGet(() -> module.toLowerCase(Locale.ROOT));
        return module.equals("SlowApi")
                ? new Hint(
                        "load " + name + "/fast --meanwhile 'GET /heavy'", "what one heavy request does to the others")
                : new Hint("http get " + name + "/", "one request; load " + name + "/ sends many");
    }
}
