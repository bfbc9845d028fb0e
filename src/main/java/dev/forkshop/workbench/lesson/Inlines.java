package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import dev.forkshop.workbench.view.Wrap;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a paragraph as spans; inline code is something to type, a link says where it leads. */
final class Inlines extends AbstractVisitor {
    private final List<Span> spans = new ArrayList<>();
    private Role role;

    private Inlines(Role role) {
        this.role = role;
    }

    static List<Span> spans(Node parent, Role role) {
        Inlines inlines = new Inlines(role);
        inlines.visitChildren(parent);
        return inlines.spans;
    }

    @Override
    public void visit(Text text) {
        spans.add(new Span(text.getLiteral(), role));
    }

    @Override
    public void visit(Code code) {
        spans.add(new Span(code.getLiteral(), Role.COMMAND));
    }

    @Override
    public void visit(Emphasis emphasis) {
        strong(emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        strong(emphasis);
    }

    private void strong(Node emphasis) {
        Role around = role;
        role = Role.STRONG;
        visitChildren(emphasis);
        role = around;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        String to = link.getDestination();
        boolean bare =
                link.getFirstChild() instanceof Text text && text.getLiteral().equals(to);
        if (!bare) {
            spans.add(new Span(" (", role));
            spans.add(to.contains("://") ? new Span(to, Role.DIM) : new Span(go(to), Role.COMMAND));
            spans.add(new Span(")", role));
        }
    }

    private static String go(String destination) {
        LessonLink link = LessonLink.of(new Place(1, 1), destination);
        if (link.step().isEmpty()) {
            return "lesson open " + link.lesson();
        }
        return "goto " + (link.lesson().isEmpty() ? "" : link.lesson() + "#") + link.step();
    }

    @Override
    public void visit(HtmlInline html) {
        if (!html.getLiteral().startsWith("<!--")) {
            spans.add(new Span(html.getLiteral(), role));
        }
    }

    @Override
    public void visit(SoftLineBreak soft) {
        spans.add(new Span(" ", role));
    }

    @Override
    public void visit(HardLineBreak hard) {
        spans.add(new Span(Wrap.BREAK, role));
    }
}
