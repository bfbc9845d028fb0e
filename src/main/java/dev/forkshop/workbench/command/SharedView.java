package dev.forkshop.workbench.command;

import dev.forkshop.runtime.memory.AnyArrayBuffer;
import dev.forkshop.runtime.memory.BigInt64Array;
import dev.forkshop.runtime.memory.Float32Array;
import dev.forkshop.runtime.memory.Float64Array;
import dev.forkshop.runtime.memory.Int16Array;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Int8Array;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.TypedArray;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Bytes read as numbers of one kind, as they are just now: another thread may change them meanwhile. */
record SharedView(TypedArray numbers) {
    private static final int SHOWN = 100;
    private static final Map<String, Function<AnyArrayBuffer, TypedArray>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("int32", Int32Array::new);
        KINDS.put("bigint64", BigInt64Array::new);
        KINDS.put("float64", Float64Array::new);
        KINDS.put("float32", Float32Array::new);
        KINDS.put("int16", Int16Array::new);
        KINDS.put("int8", Int8Array::new);
        KINDS.put("uint8", Uint8Array::new);
    }

    /** The names of the kinds. */
    static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** As numbers of this kind; where none is said as int32, or as bytes if those would be cut. */
    static SharedView of(SharedArrayBuffer buffer, String kind) {
        String wanted = kind.isEmpty() ? (buffer.byteLength() % Integer.BYTES == 0 ? "int32" : "uint8") : kind;
        if (!KINDS.containsKey(wanted)) {
            throw new UsageError("bytes cannot be read as '" + wanted + "'", String.join(", ", kinds()));
        }
        return new SharedView(KINDS.get(wanted).apply(buffer));
    }

    /** As Node's console shows it. */
    Line line() {
        Line.Builder line = Line.of().text("  " + numbers.name() + "(" + numbers.length() + ") [");
        for (int i = 0; i < Math.min(numbers.length(), SHOWN); i++) {
            line.text(i == 0 ? " " : ", ").add(Role.NUMBER, new Message(numbers.at(i)).toString());
        }
        int more = numbers.length() - SHOWN;
        return line.text(more > 0 ? ", ... " + more + " more items ]" : " ]").line();
    }

    List<Number> values() {
        List<Number> values = new ArrayList<>();
        for (int i = 0; i < numbers.length(); i++) {
            values.add(numbers.at(i));
        }
        return values;
    }
}
