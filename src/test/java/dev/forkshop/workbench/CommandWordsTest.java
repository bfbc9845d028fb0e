package dev.forkshop.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.command.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
    @Test
    void aBareWordThatNamesNoFileIsACommand() {
        assertTrue(Program.isCommand("verify"));
        assertFalse(Program.isCommand("src"));
        assertFalse(Program.isCommand("my.transcript"));
        assertFalse(Program.isCommand("-"));
        assertFalse(Program.isCommand("--help"));
    }

    @Test
    void theWordsOfTheSystemsShellStayAsTheyAre() {
        List<String> words = List.of("spawn", "--env", "A=b c", "it's", "$HOME", "");
        assertEquals(words, Words.of(Program.line(words)).texts(0));
        assertEquals("exec git --version", Program.line(List.of("exec", "git", "--version")));
    }
}
