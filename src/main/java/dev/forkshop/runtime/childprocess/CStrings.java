package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Strings as C wants them: UTF-8 that ends with a zero byte, alone or as a null-terminated array. */
final class CStrings {
    private CStrings() {}

    static Memory of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        return memory;
    }

    /** A {@code char**}: the pointers first, the strings behind them in the same block. */
    static Memory array(List<String> texts) {
        List<byte[]> strings =
                texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
        long table = (strings.size() + 1L) * Native.POINTER_SIZE;
        long characters = strings.stream().mapToLong(s -> s.length + 1L).sum();
        Memory memory = new Memory(table + characters);
        memory.clear();
        fill(memory, table, strings);
        return memory;
    }

    private static void fill(Memory memory, long table, List<byte[]> strings) {
        long place = table;
        for (int i = 0; i < strings.size(); i++) {
            byte[] string = strings.get(i);
            memory.write(place, string, 0, string.length);
            memory.setPointer((long) i * Native.POINTER_SIZE, memory.share(place));
            place += string.length + 1L;
        }
    }
}
