package dev.forkshop.workbench.transcript.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.Condition;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {
    private final Machine machine = new Machine();

    @ParameterizedTest
    @CsvSource({
        "20.19.1, >=, 20, true",
        "20.19.1, >, 20, false",
        "20.19.1, ==, 20, true",
        "20.19.1, <=, 20.18, false",
        "20, <, 20.1, true",
        "9, >=, 20, false",
        "21, !=, 20, true"
    })
    void versionsCompareAsNumbersAsFarAsTheyAreGiven(String here, String operator, String wanted, boolean holds) {
        assertEquals(
                holds,
                Version.in(here).orElseThrow().is(operator, Version.in(wanted).orElseThrow()));
    }

    @Test
    void theJdkIsTheOneThatRuns() {
        assertEquals(Optional.empty(), machine.unmet(condition("jdk", ">=", "17")));
        assertTrue(machine.unmet(condition("jdk", ">=", "999")).orElseThrow().contains("wanted >=999"));
    }

    @Test
    void aProgramIsLookedForOnThePath() {
        assertEquals(Optional.empty(), machine.unmet(condition("sh", "", "")));
        assertEquals(
                Optional.of("no-such-program is not on the PATH"),
                machine.unmet(condition("no-such-program", ">=", "1")));
    }

    @Test
    void aProgramSaysItsVersion() {
        assertEquals(Optional.empty(), machine.unmet(condition("git", ">=", "1")));
    }

    @Test
    void aProgramThatTellsNoVersionMeetsNone() {
        assertEquals(Optional.of("test does not tell its version"), new Machine().unmet(silent(">=", "6", false)));
        assertEquals(Optional.empty(), new Machine().unmet(silent(">=", "6", true)));
    }

    private static Condition silent(String operator, String version, boolean not) {
        return new Condition(1, not, "test", operator, version, (not ? "not " : "") + "test" + operator + version);
    }

    @Test
    void notIsMetByWhatIsMissing() {
        assertEquals(Optional.empty(), machine.unmet(new Condition(1, true, "no-such-program", "", "", "not it")));
        assertEquals(Optional.of("sh is here"), machine.unmet(new Condition(1, true, "sh", "", "", "not sh")));
    }

    @Test
    void exactlyOneSystemIsThisOne() {
        long met = Stream.of("linux", "macos", "windows")
                .filter(name -> machine.unmet(condition(name, "", "")).isEmpty())
                .count();
        assertEquals(1, met);
    }

    private static Condition condition(String name, String operator, String version) {
        return new Condition(1, false, name, operator, version, name + operator + version);
    }
}
