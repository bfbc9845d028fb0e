package dev.forkshop.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParcelTest {
    private final ArrayBuffer buffer = ArrayBuffer.from(new byte[] {1, 2, 3, 4});

    private static Object sent(Object value, Object... transfer) {
        return Parcel.of(value, "message", List.of(transfer)).open();
    }

    @Test
    void aBufferIsCopiedUnlessItIsListed() {
        ArrayBuffer copy = (ArrayBuffer) sent(buffer);
        assertEquals(4, buffer.byteLength());
        assertEquals(4, copy.byteLength());
        assertNotSame(buffer, copy);
    }

    @Test
    void aCopyIsOfTheMomentAndOfWholeLength() {
        Parcel parcel = Parcel.of(List.of(buffer, buffer));
        new Uint8Array(buffer).set(0, 9);
        List<?> there = (List<?>) parcel.open();
        assertArrayEquals(new byte[] {1, 2, 3, 4}, ((ArrayBuffer) there.get(0)).toByteArray());
        assertSame(there.get(0), there.get(1));
        assertTrue(parcel.copied() >= 4, () -> parcel.copied() + " bytes");
    }

    @Test
    void severalReceiversHaveACopyEach() {
        Parcel parcel = Parcel.of(buffer);
        ArrayBuffer one = (ArrayBuffer) parcel.openForOneOfMany();
        new Uint8Array(one).set(0, 9);
        assertEquals(1, new Uint8Array((ArrayBuffer) parcel.openForOneOfMany()).get(0));
    }

    @Test
    void elementsOfACopyAreAtomicToo() {
        for (ViewKind kind : ViewKind.values()) {
            if (kind.make(new ArrayBuffer(8), 0, 1) instanceof IntegerArray array) {
                IntegerArray there = (IntegerArray) sent(array);
                there.put(0, 5);
                assertEquals(5, Atomics.add(there, 0, 2), kind.label());
                assertEquals(7, there.at(0).intValue());
            }
        }
    }

    @Test
    void aListedBufferMovesWithItsViews() {
        Uint8Array view = new Uint8Array(buffer, 1, 2);
        Map<?, ?> there = (Map<?, ?>) sent(Map.of("view", view, "buffer", buffer), buffer);
        assertTrue(buffer.detached());
        assertEquals(0, view.length());
        assertEquals("Uint8Array(2) [ 2, 3 ]", there.get("view").toString());
        assertSame(there.get("buffer"), ((Uint8Array) there.get("view")).buffer());
    }

    @Test
    void aBadEntryMovesNothing() {
        assertThrows(NodeError.class, () -> sent(1, buffer, "no buffer"));
        assertThrows(DataCloneError.class, () -> sent((Runnable) () -> {}, buffer));
        assertEquals(4, buffer.byteLength());
        assertFalse(buffer.detached());
    }

    @Test
    void aMarkedBufferStaysAndIsCopied() {
        buffer.markUntransferable();
        assertEquals(4, ((ArrayBuffer) sent(buffer, buffer)).byteLength());
        assertEquals(4, buffer.byteLength());
    }

    @Test
    void sharedMemoryIsTheSameOnBothSides() {
        SharedArrayBuffer shared = new SharedArrayBuffer(8);
        List<?> there = (List<?>) sent(List.of(shared, new Int32Array(shared), shared));
        new Int32Array(shared).set(1, 42);
        assertEquals(42, ((Int32Array) there.get(1)).get(1));
        assertSame(there.get(0), there.get(2));
        assertTrue(shared.sameBytesAs((SharedArrayBuffer) there.get(0)));
    }

    @Test
    void sharedMemoryDoesNotLeaveTheProcess() {
        assertThrows(DataCloneError.class, () -> StructuredClone.encode(new SharedArrayBuffer(8)));
    }

    @Test
    void aDetachedBufferCannotBeSent() {
        sent(buffer, buffer);
        assertThrows(DataCloneError.class, () -> sent(new Uint8Array[] {null}, buffer, buffer));
        DataCloneError error = assertThrows(DataCloneError.class, () -> sent(Map.of("a", List.of(buffer))));
        assertEquals("message.a[0]: An ArrayBuffer is detached and could not be cloned.", error.getMessage());
    }

    @Test
    void viewsOfEveryKindCrossAsTheyAre() {
        for (ViewKind kind : ViewKind.values()) {
            TypedArray view = kind.make(new ArrayBuffer(16), 8, 8 / kind.width());
            view.put(0, 100);
            assertEquals(view.toString(), sent(view).toString());
        }
        DataView data = new DataView(buffer, 1, 3);
        assertEquals(2, ((DataView) sent(data)).getInt8(0));
    }

    @Test
    void bytesThatLieAboutAViewAreRefused() {
        byte[] bytes = StructuredClone.encode(new Uint8Array(4));
        bytes[6] = 9; // its length
        bytes[9] = 9;
        assertThrows(DataCloneError.class, () -> StructuredClone.decode(bytes));
    }

    @Test
    void aDataViewReadsEachKindAsItWasWritten() {
        DataView view = new DataView(new ArrayBuffer(8));
        view.setUint8(0, 200);
        view.setUint16(2, 60_000, true);
        view.setFloat32(4, 1.5);
        assertEquals(List.of(200, -56), List.of(view.getUint8(0), view.getInt8(0)));
        assertEquals(List.of(60_000, 24_810), List.of(view.getUint16(2, true), view.getUint16(2)));
        assertEquals(1.5f, view.getFloat32(4));
        view.setUint32(0, 4_000_000_000L);
        assertEquals(4_000_000_000L, view.getUint32(0));
        assertEquals(-294_967_296, view.getInt32(0));
        view.setFloat64(0, -0.25, true);
        assertEquals(-0.25, view.getFloat64(0, true));
        view.setBigUint64(0, -1);
        assertEquals(-1, view.getBigUint64(0));
    }
}
