package dev.forkshop.runtime.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledModulesTest {
    private static final Path FOLDER = Path.of("lessons/modules");

    @TempDir
    Path cache;

    private final StringBuilder out = new StringBuilder();

    @ParameterizedTest
    @CsvSource({
        "Echo a, a, 0",
        "Doubler 21, 42, 0",
        "HeavySum 1e3, 20979000, 0",
        "HeavySum, 209999997829288740, 0",
        "Fibonacci 20, 6765, 0",
        "Hash 10, cee2388b46a6e2d397e0ef4d43e3ff5df8e3664c2c714c12185b646c44d8a0bb, 0",
        "ExitSeven, '', 7",
        "Crash, '', 1",
        "Thrower, '', 1",
        "Primes 100, 25, 0",
        "Primes, 78498, 0",
        "Compress lessons/modules/js/Stubborn.js, 'Answer { bytes: 116, gzipped: 117 }', 0",
        "JsonParse 2, 'Answer { characters: 118, entries: 2 }', 0",
        "Increment 3, 'Answer { times: 3, plain: 3, atomic: 3 }', 0",
        "Counter, 1, 0"
    })
    void eachRunsByItself(String line, String printed, int code) {
        assertEquals(code, run(line.split(" ")));
        assertEquals(printed, out.toString().strip());
    }

    @Test
    void chatterPrintsTheMegabytesThatItIsAskedFor() {
        assertEquals(0, run("Chatter", "0.5"));
        assertEquals(512 * 1024, out.length());
    }

    @Test
    void resizeImageMakesImagesAndMakesThemSmaller() throws Exception {
        assertEquals(0, run("ResizeImage", "make", cache.resolve("big").toString(), "2"));
        String small = cache.resolve("small.png").toString();
        assertEquals(0, run("ResizeImage", cache.resolve("big/test-2.png").toString(), "160", small));
        BufferedImage image = ImageIO.read(new File(small));
        assertEquals("160 x 120", image.getWidth() + " x " + image.getHeight());
        assertTrue(out.toString().contains("from: '1600 x 1200',"), out.toString());
    }

    @Test
    void theBuildCompilesThemAll() throws Exception {
        Precompile.main(new String[] {FOLDER.toString(), cache.toString()});
        try (Stream<Path> kept = Files.list(cache);
                Stream<Path> sources = Files.list(FOLDER)) {
            assertEquals(
                    sources.filter(file -> file.toString().endsWith(".java")).count(), kept.count());
        }
    }

    private int run(String... words) {
        Journal journal = new Journal(Origin.here());
        Modules modules = new Modules(new ModuleHome(List.of(FOLDER), cache, List.of()), journal);
        CompiledModule module = modules.compile(words[0], Path.of(""));
        ModuleOptions options = ModuleOptions.here(
                FOLDER.resolve(words[0] + ".java"),
                List.of(words).subList(1, words.length),
                Path.of(""),
                bytes -> out.append(new String(bytes, StandardCharsets.UTF_8)),
                bytes -> {});
        int[] code = {-1};
        new EventLoop("test", journal).run(() -> ModuleRun.start(module, options, ended -> code[0] = ended));
        return code[0];
    }
}
