package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All variables of a program that is about to be started, and the same as C wants them. Never changes, so many starts can
 * share one. Any thread.
 */
final class Environment {
    private final Map<String, String> variables;
    private Memory block;

    /** Takes the map over: it must not be changed any more. */
    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    private static List<String> pairs(Map<String, String> variables) {
        List<String> pairs = new ArrayList<>(variables.size());
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            pairs.add(variable.getKey() + "=" + variable.getValue());
        }
        return pairs;
    }

    Map<String, String> variables() {
        return variables;
    }

    /** A {@code char**}, made when the first program needs it: a forked child without children loads no JNA. Freed with this. */
    synchronized Memory block() {
        if (block == null) {
            block = CStrings.array(pairs(variables));
        }
        return block;
    }
}
