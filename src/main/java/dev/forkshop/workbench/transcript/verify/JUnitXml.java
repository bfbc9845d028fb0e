package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Problem;
import dev.forkshop.workbench.view.Line;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report for build servers: a suite for each file, a case for each command. */
public final class JUnitXml {
    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitXml(xml).write(report);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML into a string", impossible);
        }
        return text.toString();
    }

    private void write(Report report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        for (FileResult file : report.files()) {
            suite(file);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(FileResult file) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", file.round() > 1 ? file.file() + " round " + file.round() : file.file());
        attribute("tests", "" + (file.results().size() + file.problems().size()));
        attribute("failures", "" + file.count(Outcome.Failed.class));
        attribute(
                "errors",
                "" + (file.count(Outcome.CouldNotRun.class) + file.problems().size()));
        attribute("skipped", "" + file.count(Outcome.Skipped.class));
        attribute("time", seconds(file.time().toNanos()));
        for (Problem problem : file.problems()) {
            problem(file, problem);
        }
        for (Result result : file.results()) {
            result(file, result);
        }
        xml.writeEndElement();
    }

    private void problem(FileResult file, Problem problem) throws XMLStreamException {
        openCase(file, problem.line(), "the grammar", 0);
        verdict("error", problem.message(), text(problem.lines()));
        xml.writeEndElement();
    }

    private void result(FileResult file, Result result) throws XMLStreamException {
        openCase(
                file,
                result.exchange().line(),
                result.exchange().command().text(),
                result.time().toNanos());
        String report = text(ReportLines.of(file.file(), result));
        if (result.outcome() instanceof Outcome.Failed failed) {
            verdict("failure", failed.mismatches().get(0).what().words(), report);
        } else if (result.outcome() instanceof Outcome.Skipped skipped) {
            verdict("skipped", skipped.reason(), "");
        } else if (result.outcome() instanceof Outcome.CouldNotRun reason) {
            verdict("error", reason.reason(), report);
        }
        xml.writeEndElement();
    }

    private void openCase(FileResult file, int line, String name, long nanos) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", file.file());
        attribute("name", "line " + line + ": " + name);
        attribute("time", seconds(nanos));
    }

    private void verdict(String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::plain).collect(Collectors.joining("\n"));
    }

    /** Output may hold what XML has no way to write, such as an escape character. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
