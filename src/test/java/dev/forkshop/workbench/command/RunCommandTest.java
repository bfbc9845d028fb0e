package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ModuleFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("run", RunCommand::new)
            .add("modules", ModulesCommand::new)
            .add("block", BlockCommand::new)
            .add("loop", LoopCommand::new)
            .add("doctor", DoctorCommand::new)
            .build());

    @TempDir
    Path directory;

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void aModuleThatComputesHoldsTheLoopAndTheBlockSaysForHowLong() {
        Shop.Result result = shop.run("run HeavySum 300000000");
        assertTrue(result.out().contains("the loop       stood still for "), result.out());
        assertTrue(result.out().contains("try            fork HeavySum 300000000"), result.out());
        assertEquals(0, result.status());
    }

    @Test
    void aModuleThatThrowsIsToldWithItsErrorAndTheShopLivesOn() {
        Shop.Result result = shop.run("run Crash");
        assertTrue(result.err().contains("crashed on purpose"), result.err());
        assertTrue(result.out().contains("nobody caught its IllegalStateException"), result.out());
        assertEquals(1, result.status());
        assertEquals(0, shop.run("run Echo hi").status());
    }

    @Test
    void aModuleThatDoesNotCompileShowsTheLineAndStartsNothing() throws IOException {
        shop.session.directory(directory);
        Files.writeString(directory.resolve("Bad.java"), "class Bad { int x = \"text\"; }\n");
        Shop.Result result = shop.run("run ./Bad.java");
        assertTrue(result.err().contains("Bad.java:1:21"), result.err());
        assertTrue(result.out().contains("Bad does not compile: nothing was started"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void aModulesChildIsToldItsDirectoryFromWhereTheModuleIs() throws IOException {
        shop.session.directory(directory);
        Files.createDirectory(directory.resolve("inner"));
        Files.writeString(directory.resolve("Ask.java"), """
                import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
                import static dev.forkshop.runtime.module.Globals.*;
                import dev.forkshop.runtime.childprocess.ExecOptions;
                class Ask {
                    public static void main(String[] args) {
                        exec("pwd", ExecOptions.defaults().cwd("inner"), (error, out, err) -> console.log(out.toString()));
                    }
                }
                """);
        Shop.Result result = shop.run("run ./Ask.java");
        assertTrue(result.out().contains(directory.toRealPath().resolve("inner") + "\n"), result.all());
    }

    @Test
    void anUnknownModuleSuggestsTheNearestName() {
        Shop.Result result = shop.run("run Dubler");
        assertTrue(result.err().contains("Did you mean Doubler?"), result.err());
        assertEquals(1, result.status());
    }

    @Test
    void anExitCodeIsToldAndMakesTheCommandFail() {
        Shop.Result result = shop.run("run ExitSeven");
        assertTrue(result.out().contains("exit 7 after"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void aModuleThatComputesForEverIsStoppedByAnInterruptAndSoTold() throws InterruptedException {
        Shop.Result result = shop.start("run HeavySum 1e18");
        shop.await(ModuleFact.Started.class);
        result.job().interrupt();
        assertEquals(130, result.status());
        assertTrue(result.out().contains("Ctrl-C stopped it where it was"), result.out());
        assertTrue(result.out().contains("exit 130 after"), result.out());
    }

    @Test
    void theModulesAreListedWithWhatTheyDoAndShown() {
        assertTrue(shop.run("modules").out().lines().anyMatch(line -> line.matches("  Doubler +Doubles a number.*")));
        assertTrue(shop.run("modules Doubler").out().contains("class Doubler {"));
    }

    @Test
    void aBlockedLoopIsMeasured() {
        shop.run("loop --reset");
        assertTrue(shop.run("block 120").out().contains("one callback computed in this process"));
        assertTrue(shop.run("loop --json").out().matches("(?s).*\"max\":1[2-9]\\d\\..*"));
        assertEquals(2, shop.run("block soon").status());
    }

    @Test
    void theDoctorLooksAtEveryPart() {
        Shop.Result result = shop.run("doctor");
        assertEquals(0, result.status());
        assertTrue(result.out().contains("compiler"), result.out());
    }
}
