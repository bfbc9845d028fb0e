package dev.forkshop.runtime.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The expected texts were printed by Node 20. */
class FormatTest {
    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Test
    void valuesAreShownAsInNode() {
        assertEquals(
                "{ a: 1, b: 'x', c: [ 1, 2, { d: [Object] } ] } [ 1, 2, 3 ] top [ \"q's\" ] null true 1.5 -0 [ -0 ]",
                Format.of(
                        map("a", 1, "b", "x", "c", List.of(1, 2, map("d", map("e", map())))),
                        new int[] {1, 2, 3},
                        "top",
                        List.of("q's"),
                        null,
                        true,
                        1.5,
                        -0.0,
                        List.of(-0.0)));
    }

    @Test
    void leavesAreShownAsInNode() {
        assertEquals(
                "{} [] 1970-01-01T00:00:00.000Z /ab+/i <Buffer 68 69> 10n [ 10n ] [ 'a\\nb' ]",
                Format.of(
                        map(),
                        List.of(),
                        new Date(0),
                        Pattern.compile("ab+", Pattern.CASE_INSENSITIVE),
                        new byte[] {0x68, 0x69},
                        BigInteger.TEN,
                        List.of(BigInteger.TEN),
                        List.of("a\nb")));
    }

    @Test
    void keysThatAreNoNamesAreQuoted() {
        assertEquals("{ '2': 3, 'a-b': 1, ok_1: 4 }", Format.of(map("2", 3, "a-b", 1, "ok_1", 4)));
    }

    @Test
    void longObjectsTakeALineForEachMember() {
        assertEquals(
                "{\n  longlonglonglonglonglonglonglong: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',\n"
                        + "  b: 'ccccccccccccccccccccccccc',\n  c: [ 1, 2, 3 ]\n}",
                Format.of(map(
                        "longlonglonglonglonglonglonglong",
                        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                        "b",
                        "ccccccccccccccccccccccccc",
                        "c",
                        List.of(1, 2, 3))));
    }

    @Test
    void manyElementsStandInColumns() {
        assertEquals(
                "[\n  1, 2, 3, 4,  5,\n  6, 7, 8, 9, 10\n]",
                Format.of(IntStream.rangeClosed(1, 10).boxed().toList()));
        assertEquals(
                "[\n  'aaa', 'bbbbbb',\n  'cc',  'd',\n  'eee', 'ffff',\n  'ggg', 'hh'\n]",
                Format.of(List.of("aaa", "bbbbbb", "cc", "d", "eee", "ffff", "ggg", "hh")));
    }

    @Test
    void afterAHundredElementsTheRestIsCounted() {
        String shown = Format.of(IntStream.range(0, 120).boxed().toList());
        assertEquals("  96, 97, 98, 99,", shown.lines().toList().get(9));
        assertEquals("  ... 20 more items", shown.lines().toList().get(10));
    }

    @Test
    void aCircleIsSaid() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        assertEquals("[ [Circular *1] ]", Format.of(circle));
    }

    @Test
    void placesAreFilledAsInNode() {
        assertEquals(
                "a is 42 and {\"a\":1} 3 2.5 1 { z: 1 } %  x rest { y: 1 }",
                Format.of(
                        "%s is %d and %j %i %f %o %O %% %c x",
                        "a", "42", map("a", 1), 3.7, "2.5", 1, map("z", 1), "css", "rest", map("y", 1)));
        assertEquals("100% 5", Format.of("100%", 5));
        assertEquals("NaN", Format.of("%d", "abc"));
        assertEquals("%x 1", Format.of("%x", 1));
        assertEquals("%s", Format.of("%s"));
        assertEquals("null", Format.of(Arrays.asList((Object) null).toArray()));
        assertEquals("", Format.of());
    }
}
