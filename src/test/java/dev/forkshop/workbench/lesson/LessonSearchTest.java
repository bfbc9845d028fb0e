package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LessonSearchTest {
    private static final String TEXT = """
            ---
            id: l
            title: T
            ---
            ## Ports {#ports}
            One process listens
            on a `port`, not two.

            ## Sockets {#sockets}
            ```shop
            shop> http get http://127.0.0.1:<port>/
            ...
            ```
            - [x] The Kernel -- It does.
            - [ ] Nobody

            > **Hint** A secret hint.
            """;

    private final List<Lesson> lessons =
            List.of(LessonParser.parse("l.md", TEXT).lesson());

    private List<String> find(String... words) {
        return LessonSearch.find(lessons, List.of(words)).stream()
                .map(hit -> hit.name() + ": " + hit.line())
                .toList();
    }

    @Test
    void wordIsFoundInProseAcrossLinesAndInCommandsAndTitlesComeFirst() {
        assertEquals(
                List.of(
                        "l#ports: One process listens on a port, not two.",
                        "l#sockets: shop> http get http://127.0.0.1:<port>/"),
                find("PORT"));
    }

    @Test
    void allWordsMustStandInTheStep() {
        assertEquals(List.of("l#sockets: shop> http get http://127.0.0.1:<port>/"), find("kernel", "http"));
        assertEquals(List.of(), find("port", "penguin"));
    }

    @Test
    void hintsAreNotSearched() {
        assertEquals(List.of(), find("secret"));
    }

    @Test
    void excerptFitsAndKeepsTheWord() {
        LessonSearch.Hit hit = LessonSearch.find(lessons, List.of("two")).get(0);
        assertTrue(hit.excerpt(20).contains("two"), hit.excerpt(20));
        assertTrue(hit.excerpt(20).length() <= 20);
    }
}
