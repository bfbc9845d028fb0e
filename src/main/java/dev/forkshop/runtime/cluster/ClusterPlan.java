package dev.forkshop.runtime.cluster;

import java.util.Map;

/**
 * A cluster that a supervisor is to open.
 *
 * @param settings what its workers are forked with
 * @param policy who gives a connection to a worker
 * @param sticky whether one client's connections all go to one worker, as far as the primary gives them out
 * @param env variables of its workers, on top of our own
 */
public record ClusterPlan(
        ClusterSettings settings,
        Scheduling policy,
        boolean sticky,
        Map<String, String> env,
        SupervisorOptions options) {
    public ClusterPlan {
        env = Map.copyOf(env);
    }
}
