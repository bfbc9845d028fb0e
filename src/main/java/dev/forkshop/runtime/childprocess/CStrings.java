package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** A {@code char**}: the pointers first, the strings behind them in the same block, which is written at once. */
    static Memory array(List<String> texts) {
        byte[][] strings = new byte[texts.size()][];
        int table = (strings.length + 1) * Native.POINTER_SIZE;
        int size = table;
        for (int i = 0; i < strings.length; i++) {
            strings[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
            size += strings[i].length + 1;
        }
        Memory memory = new Memory(size);
        memory.write(0, block(Pointer.nativeValue(memory), strings, table, size), 0, size);
        return memory;
    }

    private static byte[] block(long address, byte[][] strings, int table, int size) {
        ByteBuffer block = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
        int place = table;
        for (byte[] string : strings) {
            putPointer(block, address + place);
            block.put(place, string);
            place += string.length + 1;
        }
        return block.array();
    }

    private static void putPointer(ByteBuffer block, long pointer) {
        if (Native.POINTER_SIZE == Long.BYTES) {
            block.putLong(pointer);
        } else {
            block.putInt((int) pointer);
        }
    }
}
