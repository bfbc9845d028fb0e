package dev.forkshop.workbench.transcript.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.forkshop.workbench.view.Line;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class VerificationTest {
    @TempDir
    Path folder;

    private final List<FakePerformer> sittings = new ArrayList<>();
    private final List<FileResult> finished = new ArrayList<>();

    @Test
    void aMatchGivesNought() throws Exception {
        assertEquals(0, verify(1, "shop> good\na").status());
    }

    @Test
    void aMismatchGivesOneAndIsToldWithFileLineAndHole() throws Exception {
        Report report = verify(1, "shop> good\na\nshop> slow\ntook <ms:..50>");
        assertEquals(1, report.status());
        String text = text(report);
        assertTrue(text.contains("0.transcript:4: failed  slow"), text);
        assertTrue(text.contains("<ms:..50>: the number is out of its range: 80.0 is more than 50"), text);
        assertTrue(text.contains("expected  took <ms:..50>"), text);
        assertTrue(text.contains("(line 1)  took 80.0 ms"), text);
        assertTrue(text.contains("1 passed · 1 failed · "), text);
    }

    @Test
    void aBadFileGivesTwoAndNothingRuns() throws Exception {
        Report report = verify(1, "shop> good\na", "shop> x\n<pdi>");
        assertEquals(2, report.status());
        assertEquals(List.of(), sittings);
        assertTrue(text(report).contains("1.transcript:2:2: <pdi> is no kind of hole"), text(report));
    }

    @Test
    void aFileThatIsNotThereGivesTwo() throws Exception {
        Path file = folder.resolve("none.transcript");
        Report report = verify(1, List.of(file));
        assertEquals(2, report.status());
        assertTrue(text(report).contains("there is no such file"), text(report));
    }

    @Test
    void whatCouldNotRunGivesThree() throws Exception {
        assertEquals(3, verify(1, "shop> unknown").status());
    }

    @Test
    void everyRoundHasASittingOfItsOwn() throws Exception {
        Report report = verify(3, "shop> good\na");
        assertEquals(3, sittings.size());
        assertEquals(
                List.of(1, 2, 3), report.files().stream().map(FileResult::round).toList());
    }

    @Test
    void eachFileIsToldAsItIsDone() throws Exception {
        Report report = verify(2, "shop> good\na", "shop> good\nb");
        assertEquals(report.files(), finished);
        assertEquals("all  2 passed · 2 failed", ReportLines.sum(report).get(0).plain());
    }

    @Test
    void theReportIsJsonForPrograms() throws Exception {
        JsonObject json = ReportJson.of(verify(1, "shop> slow\ntook <ms:..50>"));
        JsonObject command = json.getAsJsonArray("files")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("commands")
                .get(0)
                .getAsJsonObject();
        assertEquals(1, json.get("status").getAsInt());
        assertEquals("failed", command.get("outcome").getAsString());
        JsonObject mismatch = command.getAsJsonArray("mismatches").get(0).getAsJsonObject();
        assertEquals("range", mismatch.get("what").getAsString());
        assertEquals("<ms:..50>", mismatch.get("hole").getAsString());
    }

    @Test
    void theReportIsJUnitXmlForBuildServers() throws Exception {
        Document xml = xml(JUnitXml.of(verify(1, "shop> good\na\nshop> escape\n<<&>\nshop> unknown")));
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("errors"));
        String failure = xml.getElementsByTagName("failure").item(0).getTextContent();
        assertTrue(failure.contains("expected  <<&>"), failure);
        assertTrue(failure.contains("\uFFFD[31m"), failure);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private Report verify(int rounds, String... files) throws Exception {
        List<Path> paths = new ArrayList<>();
        for (String text : files) {
            Path file = folder.resolve(paths.size() + ".transcript");
            paths.add(Files.writeString(file, text));
        }
        return verify(rounds, paths);
    }

    private Report verify(int rounds, List<Path> files) throws Exception {
        return new Verification(this::sitting, condition -> Optional.empty())
                .verify(Readings.of(files), rounds, finished::add);
    }

    private Performer sitting() {
        FakePerformer performer =
                new FakePerformer().on("good", "a").on("slow", "took 80.0 ms").on("escape", "\u001b[31m");
        sittings.add(performer);
        return performer;
    }

    private static String text(Report report) {
        return report.files().stream()
                .flatMap(file -> ReportLines.of(file).stream())
                .map(Line::plain)
                .collect(Collectors.joining("\n"));
    }
}
