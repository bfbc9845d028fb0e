package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.view.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonProblemsTest {
    private static final String HEAD = "---\nid: l\ntitle: T\n---\n## One {#one}\n";

    private static List<Problem> problems(String text) {
        return LessonParser.parse("l.md", text).problems();
    }

    private static Problem only(String text) {
        List<Problem> problems = problems(text);
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    @Test
    void problemShowsPlaceLineCaretAndSuggestion() {
        Problem problem = only("---\nid: l\ntitel: T\ntitle: T\n---\n## One {#one}\n");
        assertEquals(
                List.of("l.md:3:1: unknown key 'titel'", "  titel: T", "  ^", "  try title"),
                problem.lines().stream().map(Line::plain).toList());
    }

    @Test
    void allProblemsOfAFileAreToldInItsOrder() {
        List<Problem> problems =
                problems("---\nid: l\nname: T\n---\n## One\n```shopp\n```\n> **Hnit** x\n\n<!-- puase -->\n");
        assertEquals(
                List.of("l.md:1:1", "l.md:3:1", "l.md:5:1", "l.md:6:4", "l.md:8:3", "l.md:10:1"),
                problems.stream().map(Problem::where).toList());
        assertEquals(
                List.of(
                        "title: …",
                        "one of id, title, mirrors, minutes, needs",
                        "## One {#one}",
                        "shop",
                        "Hint",
                        "pause"),
                problems.stream().map(Problem::suggestion).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'```shop hiden\nshop> ls\n```'                              | 6:9  | unknown word 'hiden'                     | hidden",
                "'```shop run auto\nshop> ls\n```'                           | 6:13 | 'auto' after 'run'                       | keep one of the two",
                "'```shop\n\n```'                                   | 6:1  | nothing to run                           | shop> … or the word show behind shop",
                "'```check repaet 2\nexit of a is 0\n```'            | 6:10 | unknown word 'repaet'                    | repeat",
                "'```check repeat x\nexit of a is 0\n```'            | 6:10 | repeat needs a number from 1 to 999      | repeat 5",
                "'```file=../x\n```'                                 | 6:4  | '../x' is not a plain file name          | file=Reply.java",
                "'```java file=x edti\n```'                          | 6:16 | unknown word 'edti'                      | edit",
                "'```shop\nshop> ls'                                 | 6:1  | the fence is never closed                | ``` on a line of its own",
                "'```answer nmuber 3\n```'                           | 6:11 | unknown kind of answer 'nmuber'          | number",
                "'```answer number 5..3\n```'                        | 6:11 | the range ends before it begins          | number 3..5",
                "'```answer\n```'                                    | 6:1  | no kind of answer                        | one of number, text, order, points",
                "'```answer order\na\n```'                           | 6:11 | order needs two to twenty items          | one a line, in the right order",
                "'- [ ] a\n- [ ] b'                                  | 6:1  | a choice question has no right pick      | - [x] marks one that is right",
                "'- [x] a\n- [ ] b\n- c'                             | 8:1  | not an option of the choice question     | - [ ] text -- reply, or - [x] when it is right",
                "'x [a](#tow) y'                                     | 6:7  | unknown step 'tow'                       | one of one",
                "'[a](javascript:x)'                                 | 6:1  | 'javascript:x' leads nowhere             | lesson#step, or an https:// address",
                "'> **Question** q\n\ntext'                          | 6:3  | a Question has no Answer                 | > **Answer** … right after it",
                "'> **Answer** q'                                    | 6:3  | an Answer has no Question                | > **Question** … right before it",
                "'<div>x</div>'                                      | 6:1  | HTML does not show in a terminal         | write it in Markdown; only <!-- comments --> may stay",
                "'text\n\n<!-- mirrors: S1 -->'                      | 8:1  | mirrors stands right under the step's title | move it up",
                "'```check\nexit of a iz 0\n```'                     | 7:11 | unknown verb 'iz'                        | is",
                "'```check\n```'                                     | 6:1  | nothing to check                         | exit of Doubler is 0",
                "'## One {#one}'                                     | 6:1  | the id 'one' is taken by line 5          | another id",
                "'## Two {#Two!}'                                    | 6:8  | 'Two!' is not an id                      | {#two}"
            })
    void eachMistakeIsToldAtItsPlaceWithWhatToTry(String body, String place, String message, String suggestion) {
        Problem problem = only(HEAD + body + "\n");
        assertEquals("l.md:" + place, problem.where());
        assertEquals(message, problem.message());
        assertEquals(suggestion, problem.suggestion());
    }

    @Test
    void mistakeInsideAShopFenceIsToldAtItsPlaceInTheLesson() {
        Problem problem = only(HEAD + "```shop\nshop> ls\n<pidd>\n```\n");
        assertEquals("l.md:8:2", problem.where());
        assertEquals("<pidd>", problem.source());
    }

    @Test
    void exerciseWithoutHintAndSolutionIsIncomplete() {
        List<Problem> problems = problems(HEAD + "```file=a edit\nx\n```\n```check\nexit of a is 0\n```\n");
        assertEquals(
                List.of("an exercise needs a hint", "an exercise needs a solution"),
                problems.stream().map(Problem::message).toList());
    }

    @Test
    void solutionReplacesAFileThatTheLearnerHas() {
        Problem problem =
                only(HEAD + "```file=Reply.java edit\nx\n```\n> **Solution** s\n> ```file=Repyl.java\n> y\n> ```\n");
        assertEquals("Reply.java", problem.suggestion());
        assertEquals("l.md:10:3", problem.where());
    }

    @Test
    void anythingAtAllGetsProblemsAndNeverAnException() {
        for (String text : List.of(
                "",
                "---",
                "---\n---",
                "\n",
                "## \n",
                "> **Hint**",
                "```",
                "- [x]",
                "---\nid\n: x\n---\n#",
                "> **Question**\n> **Answer**")) {
            assertTrue(problems(text).size() > 0, text);
        }
    }
}
