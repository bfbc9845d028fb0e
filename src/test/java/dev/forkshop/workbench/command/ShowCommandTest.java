package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkshop.workbench.explain.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShowCommandTest {
    private final Shop shop = new Shop(Typing.COMMANDS);

    @TempDir
    Path directory;

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void whatOnlyLooksHasNothingToShow() {
        shop.session.deeds().add(Typing.deed("facts", List.of()));
        Shop.Result result = shop.run("show js");
        assertTrue(result.err().contains("there is nothing to show of facts: it only looks"), result.err());
        assertEquals(Shell.USAGE, result.status());
    }

    @Test
    void aLookInBetweenIsSaidAndPassedOver() {
        shop.run("exec echo hi");
        shop.run("facts");
        assertTrue(shop.run("show js").out().startsWith("// facts only looks: this is exec echo hi\nconst { exec }"));
        assertTrue(shop.run("show java").out().startsWith("// facts only looks: this is exec echo hi\n"));
    }

    @Test
    void aMessageToALivingChildIsShownWithItsFork() {
        shop.run("fork Echo --keep");
        shop.run("send " + shop.onlyChild() + " '{\"a\":1}'");
        String js = shop.run("show js").out();
        assertTrue(js.contains("const child = fork(__filename);"), js);
        assertTrue(js.contains("child.send({\"a\":1});"), js);
    }

    @Test
    void aRequestGoesWhereItWent() {
        shop.run("serve Hello --name api");
        shop.run("http get api/x");
        String js = shop.run("show js").out();
        assertTrue(js.matches("(?s).*'http://127.0.0.1:\\d+/x'.*"), js);
    }

    @Test
    void whatBeganElsewhereIsSaidToHaveBegunElsewhere() {
        shop.session.deeds().add(Typing.deed("kill 4711 SIGINT", List.of()));
        Shop.Result result = shop.run("show js");
        assertTrue(result.err().contains("what it names was not begun by a line of this sitting"), result.err());
    }

    @Test
    void aModuleOfOnesOwnWantsItsCounterpartAndTakesItWhenItIsThere() throws Exception {
        assumeTrue(Programs.here().names().contains("node"), "needs node on the PATH");
        own("Task");
        shop.session.deeds().add(Typing.deed("fork ./Task.java --send 1", List.of()));
        String js = LastProgram.js(shop.session).orElseThrow().text();
        String printed = Performance.node(js, directory, null);
        assertTrue(
                printed.matches("there is no .*/Task.js: write what ./Task.java does in JavaScript\nexit code 1\n"),
                js);
        Files.writeString(directory.resolve("Task.js"), "process.on('message', (m) => process.send(m + 1));");
        String both = Performance.node(js, directory, null);
        assertTrue(both.matches("from \\d+ 2\nexit 0 null\nexit code 0\n"), both);
    }

    private void own(String name) throws IOException {
        shop.session.directory(directory);
        Files.writeString(
                directory.resolve(name + ".java"),
                "class " + name + " { public static void main(String[] arguments) {} }\n");
    }

    @Test
    void nothingThatIsTypedBecomesCode() throws Exception {
        assumeTrue(Programs.here().names().contains("node"), "needs node on the PATH");
        String nasty = "'\\''); process.exit(9); // \\u0022); System.exit(9); // ${process.exit(9)} `\" *'/";
        shop.session.directory(directory);
        for (String line : List.of(
                "execfile printf '%s' " + nasty.replace("'/", "'"),
                "execfile --env 'A=`\"'\\''\\u0022${process.exit(9)}' printf '%s' done",
                "pool up Echo --threads 1")) {
            shop.session.deeds().add(Typing.deed(line, List.of()));
            if (line.startsWith("pool")) {
                shop.session
                        .deeds()
                        .add(Typing.deed("pool run --tasks 1 --data '{\"a\":\"`${process.exit(9)} $i\"}'", List.of()));
            }
            String js = LastProgram.js(shop.session).orElseThrow().text();
            assertTrue(Performance.node(js, directory, null).endsWith("exit code 0\n"), js);
            String java = LastProgram.java(shop.session).orElseThrow().text();
            assertTrue(Performance.java(java, shop.session, directory, null).endsWith("exit code 0\n"), java);
        }
    }

    @Test
    void linesOfJavaAreShownAsTheyWereTyped() {
        shop.session.deeds().add(Typing.java("var c = fork(\"Doubler\")"));
        shop.session.deeds().add(Typing.deed("exec true", List.of()));
        shop.session.deeds().add(Typing.java("c.send(1)"));
        assertTrue(shop.run("show java").out().endsWith("var c = fork(\"Doubler\")\nc.send(1)"));
        assertTrue(shop.run("show js").out().contains("process.exit(1);"));
    }
}
