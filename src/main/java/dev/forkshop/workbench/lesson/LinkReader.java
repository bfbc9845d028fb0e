package dev.forkshop.workbench.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Collects the links of a lesson that lead to a step; links to the web are let be, others are told. */
final class LinkReader extends AbstractVisitor {
    private final Source source;
    private final Problems problems;
    private final List<LessonLink> links = new ArrayList<>();

    private LinkReader(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static List<LessonLink> links(Source source, Node document, Problems problems) {
        LinkReader reader = new LinkReader(source, problems);
        document.accept(reader);
        return reader.links;
    }

    @Override
    public void visit(Link link) {
        String destination = link.getDestination();
        if (destination.matches("(#|[a-z0-9-]+(\\.md)?(#|$)).*")) {
            links.add(LessonLink.of(source.find(destination, source.place(link)), destination));
        } else if (!destination.matches("https?://.+")) {
            problems.add(
                    source.place(link), "'" + destination + "' leads nowhere", "lesson#step, or an https:// address");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        problems.add(source.place(image), "a picture does not show in a terminal", "say it in words or as text");
    }
}
