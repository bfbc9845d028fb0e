package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Wrap;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Markdown as styled lines of a given width. Pure. */
final class ProseRenderer {
    /** Room for a few letters also in a list within a list within a narrow quote. */
    private static final int NARROWEST = 8;

    private final int width;

    private ProseRenderer(int width) {
        this.width = Math.max(NARROWEST, width);
    }

    static List<Line> render(String markdown, int width) {
        return new ProseRenderer(width).blocks(LessonParser.MARKDOWN.parse(markdown), false);
    }

    private List<Line> blocks(Node parent, boolean tight) {
        List<Line> lines = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            List<Line> block = block(node);
            if (!tight && !lines.isEmpty() && !block.isEmpty()) {
                lines.add(Line.empty());
            }
            lines.addAll(block);
        }
        return lines;
    }

    private List<Line> block(Node node) {
        if (node instanceof Paragraph) {
            return Wrap.wrap(Inlines.spans(node, Role.TEXT), width);
        } else if (node instanceof Heading) {
            return Wrap.wrap(Inlines.spans(node, Role.STRONG), width);
        } else if (node instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        } else if (node instanceof ListBlock list) {
            return list(list);
        } else if (node instanceof TableBlock table) {
            return new TableRenderer(width).render(table);
        } else if (node instanceof BlockQuote) {
            return prefixed(new ProseRenderer(width - 2).blocks(node, false), "| ", "| ", Role.DIM);
        } else if (node instanceof ThematicBreak) {
            return List.of(Line.of().dim("-".repeat(Math.min(width, 40))).line());
        }
        return List.of();
    }

    private static List<Line> code(String literal) {
        return literal.lines()
                .map(line -> Line.of()
                        .add(Role.OUTPUT, line.isEmpty() ? "" : "  " + line)
                        .line())
                .toList();
    }

    private List<Line> list(ListBlock list) {
        List<Line> lines = new ArrayList<>();
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String marker = list instanceof BulletList ? "- " : number++ + ". ";
            if (!list.isTight() && !lines.isEmpty()) {
                lines.add(Line.empty());
            }
            List<Line> inner = new ProseRenderer(width - marker.length()).blocks(item, list.isTight());
            lines.addAll(prefixed(inner, marker, " ".repeat(marker.length()), Role.TEXT));
        }
        return lines;
    }

    private static List<Line> prefixed(List<Line> inner, String first, String next, Role role) {
        List<Line> lines = new ArrayList<>();
        for (Line line : inner.isEmpty() ? List.of(Line.empty()) : inner) {
            String prefix = lines.isEmpty() ? first : next;
            lines.add(Line.of()
                    .add(role, line.spans().isEmpty() ? prefix.stripTrailing() : prefix)
                    .add(line)
                    .line());
        }
        return lines;
    }
}
