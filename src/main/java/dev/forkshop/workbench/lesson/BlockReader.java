package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** Turns the Markdown blocks of one step into blocks of the lesson; what is nothing else is prose. */
final class BlockReader {
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--\\s*(\\w*)\\s*(:?)\\s*(.*?)\\s*-->");
    private static final List<String> COMMENTS = List.of("pause", "mirrors");

    private final Source source;
    private final Problems problems;
    private final FenceReader fences;
    private final QuoteReader quotes;
    private final MirrorReader mirrorReader;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> mirrors = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private Place prosePlace;

    BlockReader(Source source, Problems problems, MirrorReader mirrorReader) {
        this.source = source;
        this.problems = problems;
        this.fences = new FenceReader(source, problems);
        this.quotes = new QuoteReader(source, problems, fences);
        this.mirrorReader = mirrorReader;
    }

    void read(Node node) {
        if (node instanceof FencedCodeBlock fence) {
            fences.read(fence).ifPresentOrElse(this::add, () -> prose(node));
        } else if (node instanceof BulletList list && ChoiceReader.isChoice(source, list)) {
            add(new QuestionBlock(source.place(list), ChoiceReader.read(source, list, problems)));
        } else if (node instanceof BlockQuote quote && quotes.isLabelled(quote)) {
            endProse();
            quotes.read(quote, blocks);
        } else if (node instanceof HtmlBlock html) {
            comment(html);
        } else {
            prose(node);
        }
    }

    private void comment(HtmlBlock html) {
        Place place = source.place(html);
        Matcher comment = COMMENT.matcher(html.getLiteral().strip());
        if (!comment.matches()) {
            problems.add(
                    place, "HTML does not show in a terminal", "write it in Markdown; only <!-- comments --> may stay");
        } else if (comment.group(1).equals("pause")) {
            add(new Pause(place));
        } else if (comment.group(1).equals("mirrors")) {
            mirrors(place);
        } else {
            suspect(place, comment);
        }
    }

    private void mirrors(Place place) {
        if (!blocks.isEmpty() || !prose.isEmpty()) {
            problems.add(place, "mirrors stands right under the step's title", "move it up");
        }
        mirrors.addAll(mirrorReader.read(place));
    }

    /** A comment is the author's own unless it looks like a mistyped instruction. */
    private void suspect(Place place, Matcher comment) {
        boolean instruction = comment.group(3).isEmpty() || !comment.group(2).isEmpty();
        if (instruction && Nearest.to(comment.group(1), COMMENTS).isPresent()) {
            problems.unknown(place, "instruction", comment.group(1), COMMENTS);
        }
    }

    private void prose(Node node) {
        if (prose.isEmpty()) {
            prosePlace = source.place(node);
        } else {
            prose.append("\n\n");
        }
        prose.append(source.markdown(node));
    }

    private void add(Block block) {
        endProse();
        quotes.endQuestion();
        blocks.add(block);
    }

    private void endProse() {
        if (!prose.isEmpty()) {
            quotes.endQuestion();
            blocks.add(new Prose(prosePlace, prose.toString()));
            prose.setLength(0);
        }
    }

    /** All blocks read, in order. */
    List<Block> end() {
        endProse();
        quotes.endQuestion();
        return List.copyOf(blocks);
    }

    List<String> mirrors() {
        return List.copyOf(mirrors);
    }
}
