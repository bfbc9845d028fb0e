package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The JavaScript counterparts of the lessons' modules, in Node's own workers. */
class NodeTwinsTest {
    @ParameterizedTest
    @CsvFileSource(resources = OneModuleManyPlacesTest.ANSWERS, delimiter = '\t', quoteCharacter = '`')
    void theNodeTwinAnswersTheSame(String module, String message, String answer) throws Exception {
        assumeTrue(hasNode(), "needs node on the PATH");
        String program = """
                const { Worker } = require('node:worker_threads');
                const worker = new Worker('./lessons/modules/js/%s.js');
                worker.on('message', (answer) => { console.log(JSON.stringify(answer)); worker.terminate(); });
                worker.postMessage(%s);
                """.formatted(module, message);
        Process node = new ProcessBuilder("node", "-e", program)
                .redirectErrorStream(true)
                .start();
        assertEquals(answer, new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "node").canExecute());
    }
}
