package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.MemoryFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SharedCommandsTest {
    private static final String ADDER = """
            import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;
            import dev.forkshop.runtime.memory.*;

            class Adder {
                public static void main(String[] arguments) {
                    SharedArrayBuffer shared = (SharedArrayBuffer) workerData().get("shared");
                    Atomics.add(new Int32Array(shared), 0, Integer.parseInt(arguments[0]));
                }
            }
            """;

    private final Shop shop = new Shop(Commands.builder()
            .add("worker run", WorkerRunCommand::new)
            .add("shared new", SharedNewCommand::new)
            .add("shared show", SharedShowCommand::new)
            .build());

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void workersChangeTheMemoryThatTheyAreGiven(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("Adder.java"), ADDER);
        shop.session.directory(directory);
        shop.run("shared new hits 8");
        String out =
                shop.run("worker run ./Adder.java 21 --shared hits --count 2").out();
        assertTrue(out.contains("8 bytes are shared: both sides read and write the same"), out);
        assertEquals(
                "  hits  8 bytes\n  Int32Array(2) [ 42, 0 ]",
                shop.run("shared show hits").out());
    }

    @Test
    void makingMemoryIsAFact() {
        shop.run("shared new hits 8");
        assertTrue(shop.session.journal().since(0).stream()
                .anyMatch(entry -> entry.fact().equals(new MemoryFact.Shared(8, 8))));
    }

    @Test
    void theSameBytesCanBeSeenOtherwise() {
        shop.run("shared new hits 3");
        assertEquals(
                "  hits  3 bytes\n  Uint8Array(3) [ 0, 0, 0 ]",
                shop.run("shared show hits").out());
        assertTrue(shop.run("shared show hits --as int64").err().contains("int32, bigint64"));
        assertEquals(
                "{\"name\":\"hits\",\"bytes\":3,\"kind\":\"Int8Array\",\"values\":[0,0,0]}",
                shop.run("shared show hits --json --as int8").out());
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithTheNearest() {
        assertTrue(shop.run("shared show hits").err().contains("shared new hits 8 makes it"));
        shop.run("shared new hits 8");
        assertTrue(shop.run("worker run Echo --shared hit").err().contains("did you mean hits?"));
        assertEquals("  hits  8 bytes", shop.run("shared show").out());
    }

    @Test
    void aTakenNameGetsNewMemoryAndThatIsSaid() {
        shop.run("shared new hits 8");
        assertTrue(shop.run("shared new hits 4").out().contains("what was called hits before has no name any more"));
    }

    @Test
    void badNamesAndSizesAreMisuses() {
        assertEquals(2, shop.run("shared new 1st 8").status());
        assertEquals(2, shop.run("shared new hits many").status());
        assertEquals(2, shop.run("shared new hits 9999999999").status());
    }

    @Test
    void sharedNeedsDataToBeAnObject() {
        shop.run("shared new hits 8");
        assertTrue(shop.run("worker run Echo --shared hits --data 1").err().contains("--data must be an object"));
    }
}
