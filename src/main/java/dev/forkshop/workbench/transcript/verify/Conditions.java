package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Condition;
import java.util.Optional;

/** Says whether a machine has what {@code [only if …]} asks for. */
public interface Conditions {

    /** Why it has not, in words; empty if it has. */
    Optional<String> unmet(Condition condition);
}
