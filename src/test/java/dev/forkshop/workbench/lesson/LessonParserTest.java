package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.quiz.Choice;
import dev.forkshop.workbench.quiz.NumberQuestion;
import dev.forkshop.workbench.quiz.OrderQuestion;
import dev.forkshop.workbench.quiz.PointsQuestion;
import dev.forkshop.workbench.quiz.Question;
import dev.forkshop.workbench.quiz.TextQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonParserTest {
    private static final String HEAD = "---\nid: l\ntitle: T\n---\n## One {#one}\n";

    private static Lesson lesson(String text) {
        ParsedLesson parsed = LessonParser.parse("l.md", text);
        assertEquals(List.of(), parsed.problems());
        return parsed.lesson();
    }

    private static List<Block> blocks(String... lines) {
        return lesson(HEAD + String.join("\n", lines)).steps().get(0).blocks();
    }

    private static Question question(String... lines) {
        return assertInstanceOf(QuestionBlock.class, blocks(lines).get(0)).question();
    }

    @Test
    void frontMatterSaysWhatTheLessonIs() {
        LessonHeader header = lesson("---\nid: frozen-loop\ntitle: One: busy\nmirrors: 000_8\nminutes: 20\n"
                        + "needs: git, node\n---\n## A {#a}\n")
                .header();
        assertEquals(new LessonHeader("frozen-loop", "One: busy", "000_8", 20, List.of("git", "node")), header);
    }

    @Test
    void stepsHaveIdsTitlesAndTheSectionsTheyMirror() {
        Lesson lesson = lesson(
                "---\nid: l\ntitle: T\n---\nHello.\n\n## A `b` c {#a-b}\n<!-- mirrors: S3, S4 -->\nText.\n\n## B {#b}\n");
        assertEquals(List.of("a-b", "b"), lesson.steps().stream().map(Step::id).toList());
        assertEquals("A `b` c", lesson.steps().get(0).title());
        assertEquals(List.of("S3", "S4"), lesson.steps().get(0).mirrors());
        assertEquals(new Place(7, 1), lesson.steps().get(0).place());
        assertEquals("Hello.", ((Prose) lesson.intro().get(0)).markdown());
    }

    @Test
    void neighbouringParagraphsListsAndPlainFencesAreOneProse() {
        List<Block> blocks = blocks("A *b*", "c", "", "- x", "- y", "", "```text", "  z", "```", "", "### D");
        assertEquals(List.of(new Prose(new Place(6, 1), "A *b*\nc\n\n- x\n- y\n\n```text\n  z\n```\n\n### D")), blocks);
    }

    @Test
    void shopFencesRunUnlessTheySayOtherwise() {
        List<Block> blocks = blocks(
                "```shop",
                "shop> ls",
                "x",
                "```",
                "```shop hidden",
                "shop> a",
                "```",
                "```shop show",
                "any <thing",
                "```");
        ShopFence first = (ShopFence) blocks.get(0);
        assertEquals(new Place(6, 1), first.place());
        assertEquals(ShopFence.Mode.RUN, first.mode());
        assertEquals(List.of("ls"), first.commands());
        assertEquals(7, first.transcript().exchanges().get(0).line());
        assertEquals(ShopFence.Mode.HIDDEN, ((ShopFence) blocks.get(1)).mode());
        assertEquals(ShopFence.Mode.SHOW, ((ShopFence) blocks.get(2)).mode());
        assertEquals(List.of(), ((ShopFence) blocks.get(2)).commands());
    }

    @Test
    void laterFenceOfAStepUsesWhatAnEarlierOneBound() {
        List<Block> blocks =
                blocks("```shop", "shop> fork Echo --keep", "up <pid=A>", "```", "```shop", "shop> kill <A>", "```");
        assertEquals(2, blocks.size());
    }

    @Test
    void fileFenceKeepsItsTextAndWhoseItIs() {
        assertEquals(
                List.of(
                        new FileFence(new Place(6, 1), "A.java", false, "java", "class A {\n\n}\n"),
                        new FileFence(new Place(11, 1), "b.txt", true, "", "b\n")),
                blocks("```java file=A.java", "class A {", "", "}", "```", "```file=b.txt edit", "b", "```"));
    }

    @Test
    void checkFenceHoldsAssertionsAndHowOftenToRun() {
        CheckFence check = (CheckFence)
                blocks("```check repeat 3", "exit of Echo is 0", "", "# a note", "  processes left is 0", "```")
                        .get(0);
        assertEquals(3, check.repeat());
        assertEquals(
                List.of(new Place(7, 1), new Place(10, 3)),
                check.assertions().stream().map(Assertion::place).toList());
    }

    @Test
    void jsIsNodesOriginalAndJavaIsThePrompts() {
        List<Block> blocks = blocks("```js", "fork()", "```", "```java show", "var x = 1;", "```");
        assertEquals(new CodeFence(new Place(6, 1), CodeFence.Language.JS, true, "fork()\n"), blocks.get(0));
        assertEquals(new CodeFence(new Place(9, 1), CodeFence.Language.JAVA, false, "var x = 1;\n"), blocks.get(1));
    }

    @Test
    void taskListIsAChoiceWithReplies() {
        Choice choice = (Choice) question("- [ ] `exec` -- Stands", "  still.", "- [x] `fork`", "- [X] c -- d -- e");
        assertEquals(
                new Choice.Option("`exec`", false, "Stands still."),
                choice.picks().get(0));
        assertEquals(new Choice.Option("`fork`", true, ""), choice.picks().get(1));
        assertEquals(new Choice.Option("c", true, "d -- e"), choice.picks().get(2));
    }

    @Test
    void listWithALinkIsNotAChoice() {
        assertInstanceOf(
                Prose.class,
                blocks("- [one](#one)", "- [Node](https://nodejs.org)").get(0));
    }

    @Test
    void answerFencesAreTheOtherKindsOfQuestion() {
        assertEquals(new NumberQuestion(3, 5, "ms", "Yes."), question("```answer number 3..5 ms -- Yes.", "```"));
        assertEquals(
                new NumberQuestion(7, Double.POSITIVE_INFINITY, "", ""), question("```answer", "number 7..", "```"));
        assertEquals(new TextQuestion(List.of("a b", "c"), "So."), question("```answer text a b | c", "-- So.", "```"));
        assertEquals(
                new OrderQuestion(List.of("exit", "close"), ""),
                question("```answer order", "1. exit", "2. close", "```"));
        assertEquals(
                new PointsQuestion(List.of(new PointsQuestion.Point("no sharing", List.of("own heap", "copy"))), 1, ""),
                question("```answer", "points 1", "no sharing: own heap | copy", "```"));
    }

    @Test
    void labelledQuotesAreHintsNotesAndReasons() {
        List<Block> blocks = blocks(
                "> **Hint** one",
                "",
                "> **Hint:** two",
                "> more",
                "",
                "> **Teacher** vote",
                "",
                "> **Why** so",
                "",
                "> said");
        assertEquals("one", ((Hint) blocks.get(0)).text().markdown());
        assertEquals("two\nmore", ((Hint) blocks.get(1)).text().markdown());
        assertEquals("vote", ((Teacher) blocks.get(2)).text().markdown());
        assertEquals("so", ((Why) blocks.get(3)).text().markdown());
        assertEquals("> said", ((Prose) blocks.get(4)).markdown());
    }

    @Test
    void solutionHoldsTheFilesThatReplaceTheLearners() {
        List<Block> blocks = blocks(
                "```file=A.java edit",
                "old",
                "```",
                "> **Solution** Do it:",
                "> ```java file=A.java",
                "> new",
                "> ```",
                ">",
                "> Done.");
        Solution solution = (Solution) blocks.get(1);
        assertEquals("Do it:\n\nDone.", solution.text().markdown());
        assertEquals(List.of(new FileFence(new Place(10, 3), "A.java", false, "java", "new\n")), solution.files());
    }

    @Test
    void questionAndAnswerBelongTogetherInOneQuoteOrTwo() {
        for (String between : List.of(">", "")) {
            QuestionAnswer both = (QuestionAnswer) blocks(
                            "> **Question** What is a fork?",
                            between,
                            "> **Answer** A process.",
                            ">",
                            "> With a channel.")
                    .get(0);
            assertEquals("What is a fork?", both.question().markdown());
            assertEquals("A process.\n\nWith a channel.", both.answer().markdown());
        }
    }

    @Test
    void pauseStandsWhereItStands() {
        List<Block> blocks = blocks("a", "", "<!-- pause -->", "<!-- a note of the author's -->", "b");
        assertTrue(blocks.get(1) instanceof Pause);
        assertEquals(3, blocks.size());
    }

    @Test
    void linksToStepsAreCollectedWithTheirPlace() {
        Lesson lesson = lesson(HEAD + "See [a](#one), [b](other#two) and [c](other.md#two), [web](https://x.org).\n");
        assertEquals(new LessonLink(new Place(6, 9), "", "one"), lesson.links().get(0));
        assertEquals(
                List.of("", "other", "other"),
                lesson.links().stream().map(LessonLink::lesson).toList());
    }

    @Test
    void exerciseIsAStepWithAFileToChangeAndAcheck() {
        Lesson lesson = lesson(HEAD + "```file=a edit\nx\n```\n```check\nexit of a is 0\n```\n> **Hint** h\n\n"
                + "> **Solution** s\n> ```file=a\n> y\n> ```\n\n## Two {#two}\n");
        assertEquals(
                List.of(true, false),
                lesson.steps().stream().map(Step::isExercise).toList());
    }
}
