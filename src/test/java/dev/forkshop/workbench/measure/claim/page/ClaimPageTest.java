package dev.forkshop.workbench.measure.claim.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Judge;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.measure.claim.Specimens;
import dev.forkshop.workbench.session.Installed;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ClaimPageTest {
    private static final Map<Side, List<Double>> BOTH =
            Map.of(Side.NODE, List.of(30.0, 31.5), Side.FORKSHOP, List.of(4.0));

    private static Finding finding() {
        Claim claim = Specimens.claim("false here: it.time > 12 -- more than <12> & so\nholds");
        Evidence evidence = Specimens.evidence(claim, BOTH, List.of());
        return new Finding(claim, evidence, Judge.judge(evidence, Optional.empty()), Specimens.WITH_NODE);
    }

    private static String html() {
        return new ClaimPage(finding()).html(List.of("2026-11-21: holds"));
    }

    @Test
    void thePageIsWellFormedAndHasAllThatWasFound() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document page =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(html().getBytes(StandardCharsets.UTF_8)));
        String text = page.getDocumentElement().getTextContent();
        for (String part : List.of(
                "It is quick",
                "false here",
                "more than <12> & so",
                "As quick as <you> & \"me\".",
                "30.8 ms",
                "30..31.5",
                "worker <1>",
                "Be quick",
                "node v20.1.0",
                "2026-11-21: holds",
                "The inventory's fact check said: holds",
                "fork lessons/claims/experiments/Quick.java")) {
            assertTrue(text.contains(part), part + " is missing in " + text);
        }
        assertEquals(4, page.getElementsByTagName("svg").getLength());
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String html = html().replace("xmlns=\"http://www.w3.org/1999/xhtml\"", "");
        for (String outside :
                List.of("http:", "https:", "<script", "<link", "<img", "url(", "@import", "src=", "href=")) {
            assertFalse(html.contains(outside), outside);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 200})
    void noLineIsWiderThanTheScreen(int width) {
        List<Line> lines = new ClaimLines(finding(), width, Symbols.DRAWN).lines(List.of("2026-11-21: holds"));
        lines.forEach(line -> assertTrue(line.plain().length() <= width, line.plain()));
        assertTrue(
                lines.stream().anyMatch(line -> line.plain().startsWith("  verdict  false here: more than <12> & so")));
    }

    @Test
    void recordedFiguresOfNodeAreMarkedWhereThereIsNone() {
        Claim claim = Specimens.claim("holds");
        Evidence evidence = Specimens.evidence(claim, Map.of(Side.FORKSHOP, List.of(4.0)), List.of());
        Finding ours = new Finding(claim, evidence, Judge.judge(evidence, Optional.empty()), Specimens.WITHOUT_NODE);
        String text = new ClaimLines(ours, 100, Symbols.PLAIN)
                .lines(List.of()).stream().map(Line::plain).reduce("", (all, line) -> all + line + "\n");
        assertTrue(text.contains("30 ms (recorded)"), text);
        assertTrue(text.contains("judged by forkshop's figures, for there is no node on the PATH"), text);
    }

    @Test
    void aBrowserShowsThePage(@TempDir Path folder) throws Exception {
        Optional<Path> browser = Stream.of("chromium", "chromium-browser", "google-chrome", "chrome", "headless_shell")
                .flatMap(name -> Installed.find(name).stream())
                .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium or Chrome is on the PATH");
        Path page = Files.writeString(folder.resolve("page.html"), html());
        Path picture = folder.resolve("page.png");
        Process process = new ProcessBuilder(
                        browser.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--screenshot=" + picture,
                        "--window-size=900,1400",
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the browser did not end");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertTrue(Files.size(picture) > 10_000, Files.readString(folder.resolve("log")));
    }
}
