package dev.forkshop.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructuredCloneTest {
    record Point(int x, Object y) {}

    static Stream<Object> values() {
        return Stream.of(
                true,
                false,
                1,
                Long.MIN_VALUE,
                -0.0,
                Double.NaN,
                new BigInteger("-123456789012345678901234567890"),
                "",
                "ÿ latin",
                "half a pair \ud800 and 漢字",
                new Date(7),
                Instant.ofEpochSecond(1, 2),
                List.of(1, List.of("a")),
                Map.of("a", 1, 2, "b"),
                Set.of(1, "x"),
                ByteBuffer.wrap(new byte[] {1, 2}),
                Arrays.asList(null, "x"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueComesOutEqual(Object value) {
        assertEquals(value, StructuredClone.of(value));
    }

    @Test
    void typedArraysKeepTheirType() {
        assertArrayEquals(new byte[] {1, -1}, (byte[]) StructuredClone.of(new byte[] {1, -1}));
        assertArrayEquals(new short[] {1, -1}, (short[]) StructuredClone.of(new short[] {1, -1}));
        assertArrayEquals(new int[] {1, -1}, (int[]) StructuredClone.of(new int[] {1, -1}));
        assertArrayEquals(new long[] {1, -1}, (long[]) StructuredClone.of(new long[] {1, -1}));
        assertArrayEquals(new float[] {1, -1}, (float[]) StructuredClone.of(new float[] {1, -1}));
        assertArrayEquals(new double[] {1, -1}, (double[]) StructuredClone.of(new double[] {1, -1}));
    }

    @Test
    void aPatternKeepsItsFlags() {
        Pattern pattern = (Pattern) StructuredClone.of(Pattern.compile("a+", Pattern.CASE_INSENSITIVE));
        assertTrue(pattern.matcher("AAA").matches());
    }

    @Test
    void arraysWithoutATypedArrayOfTheirOwnBecomeLists() {
        assertEquals(List.of(true, false), StructuredClone.of(new boolean[] {true, false}));
        assertEquals(List.of("a", "b"), StructuredClone.of(new char[] {'a', 'b'}));
        assertEquals(Arrays.asList("a", null), StructuredClone.of(new String[] {"a", null}));
    }

    @Test
    void aRecordLosesItsClass() {
        assertEquals(Map.of("x", 1, "y", List.of()), StructuredClone.of(new Point(1, List.of())));
    }

    @Test
    void circlesAndSharedPartsStayWhatTheyAre() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        list.add(new Date(1));
        list.add(list.get(1));
        List<?> copy = (List<?>) StructuredClone.of(list);
        assertNotSame(list, copy);
        assertSame(copy, copy.get(0));
        assertSame(copy.get(1), copy.get(2));
    }

    @Test
    void anErrorKeepsNameMessageStackAndCause() {
        Exception error = new IllegalStateException("outer", new RangeError("inner"));
        JsError copy = (JsError) StructuredClone.of(error);
        assertEquals("Error: outer", copy.toString());
        assertEquals(StackText.of(error), copy.stack());
        assertEquals("RangeError: inner", copy.getCause().toString());
    }

    @Test
    void anErrorAfterAnErrorIsNotMixedUp() {
        TypeError shared = new TypeError("t");
        List<?> copy = (List<?>) StructuredClone.of(List.of(new Exception("a", shared), shared));
        assertSame(((Throwable) copy.get(0)).getCause(), copy.get(1));
    }

    @Test
    void whatCannotBeClonedIsNamedByTheWayToIt() {
        Runnable callback = () -> {};
        Object message = Map.of("user", List.of(1, Map.of("callback", callback)));
        DataCloneError error = assertThrows(DataCloneError.class, () -> StructuredClone.encode(message));
        assertEquals("message.user[1].callback is a function and could not be cloned.", error.getMessage());
    }

    @Test
    void aThreadCannotBeCloned() {
        DataCloneError error =
                assertThrows(DataCloneError.class, () -> StructuredClone.encode(Thread.currentThread(), "workerData"));
        assertEquals("workerData is a Thread and could not be cloned.", error.getMessage());
    }

    @Test
    void anythingTooDeepIsRefused() {
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            deep = new ArrayList<>(Arrays.asList(deep, null));
        }
        Object made = deep;
        assertThrows(RangeError.class, () -> StructuredClone.encode(made));
    }

    @Test
    void damagedBytesAreAnErrorAndNothingElse() {
        Random random = new Random(1);
        byte[] good = StructuredClone.encode(new HashMap<>(Map.of("a", List.of(1, "x", 2.5), "b", new int[40])));
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            decodeOrRefuse(bad);
        }
    }

    private static void decodeOrRefuse(byte[] bytes) {
        try {
            StructuredClone.decode(bytes);
        } catch (DataCloneError expected) {
            assertTrue(expected.getMessage().startsWith("Unable to deserialize cloned data"));
        }
    }
}
