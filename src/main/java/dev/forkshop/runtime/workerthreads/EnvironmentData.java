package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.memory.Parcel;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a thread hands on to every worker that it makes: {@code setEnvironmentData}. Loop thread only. */
final class EnvironmentData {
    private final Map<Object, Object> values;

    private EnvironmentData(Map<Object, Object> values) {
        this.values = values;
    }

    static EnvironmentData empty() {
        return new EnvironmentData(new LinkedHashMap<>());
    }

    /** A worker's own, from its maker's. */
    static EnvironmentData of(Parcel packed) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        if (packed.open() instanceof Map<?, ?> makers) {
            copy.putAll(makers);
        }
        return new EnvironmentData(copy);
    }

    /** Nearly always there is nothing to clone. */
    Parcel pack() {
        return Parcel.of(values.isEmpty() ? null : values);
    }

    Object get(Object key) {
        return values.get(key);
    }

    void set(Object key, Object value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }
}
