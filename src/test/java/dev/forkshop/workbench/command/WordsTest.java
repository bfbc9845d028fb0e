package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void quotesAndBackslashesBelongToNoWord() {
        assertEquals(List.of("a b", "c\"d", "e f", "", "g"), texts("'a b' \"c\\\"d\" e\\ f '' g"));
    }

    @Test
    void aBackslashInDoubleQuotesStaysBeforeWhatItCannotEscape() {
        assertEquals(List.of("a\\nb$"), texts("\"a\\nb\\$\""));
    }

    @Test
    void piecesWithoutABlankBetweenAreOneWord() {
        assertEquals(List.of("--env=A=b c"), texts("--env=A='b c'"));
    }

    @Test
    void aLeadingTildeIsTheHomeAndAnyOtherIsNot() {
        WordReader reader = new WordReader("~/x ~ a~ '~' ~bob", "/home/me");
        assertEquals(
                List.of("/home/me/x", "/home/me", "a~", "~", "~bob"),
                reader.read().texts(0));
    }

    @Test
    void anExclamationMarkMeansNothing() {
        assertEquals(List.of("echo", "!!", "!x"), texts("echo !! !x"));
    }

    @Test
    void aHashBeginsACommentOnlyWhereAWordBegins() {
        assertEquals(List.of("a#b"), texts("a#b # it's not a quote"));
    }

    @Test
    void aQuotedWordIsReadAsTheSameWord() {
        for (String word : List.of("plain", "", "echo 1 >&2; it's", "$HOME")) {
            assertEquals(List.of(word), Words.of(Words.quoted(word)).texts(0));
        }
    }

    @Test
    void theRawTextFromAWordOnIsWhatWasTyped() {
        assertEquals("'a  b' | wc -c", Words.of("exec  'a  b' | wc -c ").raw(1));
    }

    @Test
    void anOpenQuoteWaitsForTheOther() {
        assertEquals(Words.Open.QUOTE, Words.of("echo 'a").open());
        assertEquals(Words.Open.QUOTE, Words.of("echo \"a\\\"").open());
        assertEquals(List.of("echo", "a\nb"), texts("echo 'a\nb'"));
    }

    @Test
    void aBackslashAtTheEndJoinsTheNextLine() {
        assertEquals(Words.Open.BACKSLASH, Words.of("echo a\\").open());
        assertEquals(Words.Open.BACKSLASH, Words.of("echo \\").open());
        assertEquals(List.of("echo", "ab", "c"), texts("echo a\\\nb \\\nc"));
    }

    @Test
    void aTextIsSplitIntoCommandsNotIntoLines() {
        assertEquals(
                List.of("one", "two 'a\nb'", "three \\\nfour"),
                new CommandLines(
                                "one\n\ntwo 'a\nb'\nthree \\\nfour\n",
                                text -> !Words.of(text).whole())
                        .all());
    }

    private static List<String> texts(String line) {
        return Words.of(line).texts(0);
    }
}
