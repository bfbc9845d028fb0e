package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.stream.Collectors;

/** A pool that was named on the line, or the only one that is open. */
final class PoolArgument {
    private static final String OPEN_ONE = "pool up Primes --threads 4 opens one";

    private PoolArgument() {}

    /** The pool; a {@link UsageError} where there is none of that name, or several and none was named. */
    static Pools.Member of(Arguments arguments, Session session) {
        List<Pools.Member> open = session.pools().open();
        return arguments
                .word(0)
                .map(name -> session.pools().find(name).orElseThrow(() -> unknown(name, open)))
                .orElseGet(() -> only(open));
    }

    private static UsageError unknown(String name, List<Pools.Member> open) {
        String hint = Nearest.to(name, names(open))
                .map(near -> "did you mean " + near + "?")
                .orElse(open.isEmpty() ? OPEN_ONE : "open are " + String.join(", ", names(open)));
        return new UsageError("no pool is called " + name, hint);
    }

    private static Pools.Member only(List<Pools.Member> open) {
        if (open.isEmpty()) {
            throw new UsageError("no pool is open", OPEN_ONE);
        }
        if (open.size() > 1) {
            throw new UsageError("which pool?", "open are " + String.join(", ", names(open)));
        }
        return open.get(0);
    }

    private static List<String> names(List<Pools.Member> open) {
        return open.stream().map(Pools.Member::name).collect(Collectors.toList());
    }
}
