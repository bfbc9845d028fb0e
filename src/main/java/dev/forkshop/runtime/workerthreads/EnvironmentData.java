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
        ((Map<?, ?>) packed.open()).forEach(copy::put);
        return new EnvironmentData(copy);
    }

    Parcel pack() {
        return Parcel.of(values);
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
