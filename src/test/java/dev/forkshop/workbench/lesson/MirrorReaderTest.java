package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorReaderTest {
    private static ParsedLesson lesson(String document, String mark) {
        return LessonParser.parse(
                "l.md", "---\nid: l\ntitle: T\nmirrors: " + document + "\n---\n## One {#one}\n" + mark + "\n\nText.\n");
    }

    private static List<String> mirrors(String document, String mark) {
        ParsedLesson parsed = lesson(document, mark);
        assertEquals(List.of(), parsed.problems());
        return parsed.lesson().steps().get(0).mirrors();
    }

    @Test
    void rangesAreWrittenOutAndNothingCountsTwice() {
        assertEquals(
                List.of("S4", "B1", "C12", "C13", "C14", "L1", "X6"),
                mirrors("000_8888ea03be449a4b", "<!-- mirrors: S4, B1, C12-C14, C13, L1, X6 -->"));
    }

    @Test
    void markMayTakeSeveralLines() {
        assertEquals(
                List.of("S1", "Q8", "X48"), mirrors("001_66772fc95a472be1", "<!--\nmirrors: S1,\n  Q8\n  X48\n-->"));
    }

    @Test
    void itemsOfAForeignDocumentAreTakenAsTheyStand() {
        assertEquals(List.of("3.2", "C99"), mirrors("my-book", "<!-- mirrors: 3.2, C99 -->"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000_8888ea03be449a4b | <!-- mirrors: S10 -->    | 7:15 | unknown section 'S10'           | S9",
                "000_8888ea03be449a4b | <!-- mirrors: S1, C36-C39 --> | 7:19 | unknown claim 'C38'        | C37",
                "001_66772fc95a472be1 | <!-- mirrors: T1 -->     | 7:15 | unknown table 'T1'              | this document has no table",
                "002_7ad5e9d2ab9e265f | <!-- mirrors: s3 -->     | 7:15 | 's3' is no item of a document   | S3",
                "002_7ad5e9d2ab9e265f | <!-- mirrors: C3-5 -->   | 7:15 | 'C3-5' is no item of a document | C3-C5",
                "002_7ad5e9d2ab9e265f | <!-- mirrors: C5-C3 -->  | 7:15 | 'C5-C3' is no item of a document | S4, B1, C12-C15, T1, L1, Q2 or X6",
                "002_7ad5e9d2ab9e265f | <!-- mirrors: all -->    | 7:15 | 'all' is no item of a document  | S4, B1, C12-C15, T1, L1, Q2 or X6",
                "my-book              | <!-- mirrors: X55 -->    | 7:15 | unknown trap 'X55'              | X54",
                "004_e2c110e4dd876563 | <!-- mirrors: S1 -->     | 4:10 | unknown document '004_e2c110e4dd876563' | 004_e2c110e4dd876562"
            })
    void whatIsNotThereIsAnErrorAtItsPlace(
            String document, String mark, String place, String message, String suggestion) {
        List<Problem> problems = lesson(document, mark).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("l.md:" + place, problems.get(0).where());
        assertEquals(message, problems.get(0).message());
        assertEquals(suggestion, problems.get(0).suggestion());
    }
}
