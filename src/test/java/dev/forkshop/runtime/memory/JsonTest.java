package dev.forkshop.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Point(int x, double y) {}

    static final class Dog {
        final String name = "Rex";
        final transient int secret = 1;
    }

    @ParameterizedTest
    @CsvSource({
        "1e21, 1e+21",
        "1e-7, 1e-7",
        "123456789012345680000, 123456789012345680000",
        "1e-6, 0.000001",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "2e-3, 0.002",
        "123e-20, 1.23e-18",
        "1e23, 1e+23",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "209999997829288736, 209999997829288740",
        "-42.0, -42",
        "-0.0, 0",
        "-1.5e300, -1.5e+300",
        "4.35, 4.35"
    })
    void numbersAreWrittenAsJavaScriptWritesThem(double number, String text) {
        assertEquals(text, Json.stringify(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hello\"",
                "\"\u00fc\u20ac\uD83D\uDE00 \\n\\u00e9\\\"\u20ac\\ud800 x\"",
                "{\"a\":[1,-2,2.5,-0,0,1e3,123456789012345,1234567890123456789],\"b\":{\"c\":null},\"a\":true}",
                " [ 1 , { } , [ ] , false ] ",
                "",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "-",
                "1.",
                "1e",
                "\"open",
                "\"open\\",
                "\"\\u12\"",
                "\"\\u12",
                "\"\\x\"",
                "\"tab\there\"",
                "\"behind an escape\\n\t\"",
                "truth",
                "tru",
                "nul",
                "1 2",
                "[1",
                "{\"a\":",
                "NaN"
            })
    void bytesAreUnderstoodAsTheirTextIs(String text) {
        byte[] bytes = ("#" + text + "#").getBytes(StandardCharsets.UTF_8);
        assertEquals(outcome(() -> Json.parse(text)), outcome(() -> Json.parse(bytes, 1, bytes.length - 1)));
    }

    @Test
    void bytesMayNestAsDeepAsTextMay() {
        for (int depth : new int[] {999, 1000, 1001}) {
            byte[] bytes = ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    outcome(() -> Json.parse(new String(bytes, StandardCharsets.UTF_8))),
                    outcome(() -> Json.parse(bytes, 0, bytes.length)));
        }
    }

    private static Object outcome(Supplier<Object> parse) {
        try {
            return Arrays.asList(parse.get());
        } catch (SyntaxError wrong) {
            return wrong.getMessage();
        }
    }

    @Test
    void aBufferIsUsedForOneValueAfterTheOther() {
        JsonBytes bytes = new JsonBytes();
        bytes.set(Map.of("a", "\u00fc\ud800\u2028"), '\n');
        assertEquals("{\"a\":\"\u00fc\\ud800\\u2028\"}\n", textOf(bytes));
        assertThrows(TypeError.class, () -> bytes.set(List.of(1, BigInteger.ONE), '\n'));
        bytes.set(List.of(1, 2), '\n');
        assertEquals("[1,2]\n", textOf(bytes));
    }

    private static String textOf(JsonBytes bytes) {
        return new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
    }

    @Test
    void whatJsonCannotHoldBecomesWhatNodeMakesOfIt() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("nan", Double.NaN);
        value.put("date", Instant.EPOCH);
        value.put("set", Set.of(1));
        value.put("pattern", Pattern.compile("a"));
        value.put("error", new IllegalStateException("x"));
        value.put("bytes", new byte[] {1, -1});
        value.put("buffer", ByteBuffer.wrap(new byte[] {2}));
        value.put("function", (Supplier<String>) () -> "");
        assertEquals(
                "{\"nan\":null,\"date\":\"1970-01-01T00:00:00.000Z\",\"set\":{},\"pattern\":{},\"error\":{},"
                        + "\"bytes\":{\"type\":\"Buffer\",\"data\":[1,255]},\"buffer\":{\"type\":\"Buffer\",\"data\":[2]}}",
                Json.stringify(value));
    }

    @Test
    void recordsAndPlainObjectsAreObjects() {
        assertEquals("[{\"x\":1,\"y\":2},{\"name\":\"Rex\"}]", Json.stringify(List.of(new Point(1, 2), new Dog())));
    }

    @Test
    void functionsAreNullInArraysAndNothingAlone() {
        Runnable function = () -> {};
        assertEquals("[null,1,null]", Json.stringify(Arrays.asList(null, 1, function)));
        assertNull(Json.stringify(function));
    }

    @Test
    void stringsAreEscapedAsInNode() {
        assertEquals(
                "\"a\\ud800\\u0007\u007f\\\"\\\\/\\b\\f\\n\\r\\t</script>\uD83D\uDE00\"",
                Json.stringify("a\ud800\u0007\u007f\"\\/\b\f\n\r\t</script>\uD83D\uDE00"));
    }

    @Test
    void bigIntegersCannotBeSerialized() {
        TypeError error = assertThrows(TypeError.class, () -> Json.stringify(List.of(BigInteger.ONE)));
        assertEquals("Do not know how to serialize a BigInt", error.getMessage());
    }

    @Test
    void aCircleIsDrawnAsNodeDrawsIt() {
        Map<String, Object> outer = new HashMap<>();
        outer.put("x", new ArrayList<>(List.of(outer)));
        TypeError error = assertThrows(TypeError.class, () -> Json.stringify(outer));
        assertEquals(
                "Converting circular structure to JSON\n"
                        + "    --> starting at object with constructor 'Object'\n"
                        + "    |     property 'x' -> object with constructor 'Array'\n"
                        + "    --- index 0 closes the circle",
                error.getMessage());
    }

    @Test
    void aValueUsedTwiceIsNoCircle() {
        List<Integer> shared = List.of(1);
        assertEquals("[[1],[1]]", Json.stringify(List.of(shared, shared)));
    }

    @Test
    void parsingGivesLongsWhereJavaScriptIsExactAndDoublesElsewhere() {
        assertEquals(
                Arrays.asList(42L, 1.5, 100L, -0.0, 9007199254740992.0, true, null, "é", List.of(), Map.of()),
                Json.parse(" [42, 1.5, 1e2, -0, 9007199254740993, true, null, \"\\u00e9\", [], {}]\n"));
    }

    @Test
    void theLastOfEqualNamesWins() {
        assertEquals(Map.of("a", 2L), Json.parse("{\"a\":1,\"a\":2}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 {bad",
                "0 ",
                "7 {\"a\":1}x",
                "3 [1,]",
                "0 nul",
                "4 \"abc",
                "5 {\"a\" 1}",
                "1 01",
                "1 {'a':1}",
                "0 NaN",
                "3 [1 2]",
                "1 \"\n\"",
                "2 \"a\\x\"",
                "7 {\"a\":1,}",
                "3 [[]",
                "0 @",
                "1 1."
            })
    void aFaultNamesItsPosition(String positionAndText) {
        int position = positionAndText.charAt(0) - '0';
        SyntaxError error = assertThrows(SyntaxError.class, () -> Json.parse(positionAndText.substring(2)));
        assertEquals(position, error.position(), error.getMessage());
    }

    @Test
    void anythingTooDeepIsRefusedBothWays() {
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        List<Object> made = deep;
        assertThrows(RangeError.class, () -> Json.stringify(made));
        assertThrows(SyntaxError.class, () -> Json.parse("[".repeat(5000) + "]".repeat(5000)));
    }

    @Test
    void whatParsesIsWrittenBackTheSame() {
        String text = "{\"a\":[1,2.5,\"x\",null,true,{\"b\":{}}],\"c\":\"\uD83D\uDE00\"}";
        assertEquals(text, Json.stringify(Json.parse(text)));
    }
}
