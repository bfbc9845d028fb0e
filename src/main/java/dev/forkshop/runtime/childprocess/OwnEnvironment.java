package dev.forkshop.runtime.childprocess;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment of this process as its program sees it, and hands it on. */
final class OwnEnvironment {
    /** What makes a forked child a worker of a cluster, and says its number. */
    private static final String WORKER = "NODE_UNIQUE_ID";

    private OwnEnvironment() {}

    /** Without what was meant for this process alone. */
    static Map<String, String> copy() {
        Map<String, String> all = new LinkedHashMap<>(System.getenv());
        all.remove(ForkNote.VARIABLE);
        all.remove(WORKER);
        return all;
    }
}
