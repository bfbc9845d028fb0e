package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How that ended which a process began and could not tell the end of, because it was gone. Unknown figures are -1. */
final class UntoldEnd {
    private static final int UNTOLD = -1;

    private static final Map<Class<?>, Function<Fact, Fact>> ENDS = new HashMap<>();

    static {
        end(ModuleFact.Started.class, f -> new ModuleFact.Ended(f.module(), UNTOLD));
        end(LoopFact.Started.class, f -> new LoopFact.Ended(f.name()));
        end(ChannelFact.Opened.class, f -> new ChannelFact.Closed(f.peer()));
        end(ProcessFact.Started.class, f -> new ProcessFact.Closed(f.pid(), null, null));
        end(ClusterFact.Forked.class, f -> new ClusterFact.Exited(f.worker(), f.pid(), null, null, false));
        end(ClusterFact.ReloadBegun.class, f -> new ClusterFact.ReloadEnded(UNTOLD, "the primary is gone"));
        end(HttpFact.Listening.class, f -> new HttpFact.Closed(f.address(), f.port(), UNTOLD, UNTOLD));
        end(HttpFact.Connected.class, f -> new HttpFact.Disconnected(f.port(), f.connection(), UNTOLD));
        end(
                HttpFact.Requested.class,
                f -> new HttpFact.Unanswered(f.port(), f.connection(), f.request(), f.method(), f.url(), UNTOLD));
        end(
                HttpFact.Asked.class,
                f -> new HttpFact.NotReplied(f.method(), f.url(), "", "its process has ended", UNTOLD));
    }

    private UntoldEnd() {}

    private static <F extends Fact> void end(Class<F> begun, Function<F, Fact> end) {
        ENDS.put(begun, fact -> end.apply(begun.cast(fact)));
    }

    /** The end of what this fact began; empty where nobody misses it. */
    static Optional<Fact> of(Fact begun) {
        return Optional.ofNullable(ENDS.get(begun.getClass())).map(end -> end.apply(begun));
    }
}
