package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.quiz.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private static final List<String> COMMENTS = List.of("pause", "mirrors", "level", "asked");

    private final Source source;
    private final Problems problems;
    private final FenceReader fences;
    private final QuoteReader quotes;
    private final MirrorReader mirrorReader;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> mirrors = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Prose title;
    private Level level;
    private final StringBuilder prose = new StringBuilder();
    private Place prosePlace;

    /** @param title the title of the step, which is what is asked where the step has a level */
    BlockReader(Source source, Problems problems, MirrorReader mirrorReader, Prose title) {
        this.source = source;
        this.title = title;
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
        } else if (comment.group(1).equals("asked")) {
            below(place, "asked");
            asked.addAll(split(comment.group(3)));
        } else if (comment.group(1).equals("level")) {
            level(place, comment.group(3));
        } else {
            suspect(place, comment);
        }
    }

    private void mirrors(Place place) {
        below(place, "mirrors");
        mirrors.addAll(mirrorReader.read(place));
    }

    private void level(Place place, String word) {
        below(place, "level");
        Level.of(word)
                .ifPresentOrElse(
                        known -> {
                            level = known;
                            quotes.asks(title);
                        },
                        () -> problems.unknown(place, "level", word, Level.WORDS));
    }

    private void below(Place place, String what) {
        if (!blocks.isEmpty() || !prose.isEmpty()) {
            problems.add(place, what + " stands right under the step's title", "move it up");
        }
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
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
        quotes.end(blocks);
        blocks.add(block);
    }

    private void endProse() {
        if (!prose.isEmpty()) {
            quotes.end(blocks);
            blocks.add(new Prose(prosePlace, prose.toString()));
            prose.setLength(0);
        }
    }

    /** All blocks read, in order. */
    List<Block> end() {
        endProse();
        quotes.end(blocks);
        return List.copyOf(blocks);
    }

    List<String> mirrors() {
        return List.copyOf(mirrors);
    }

    /** What makes the step a question of an interview; a step without a level is none. */
    Optional<Asking> asking() {
        return Optional.ofNullable(level).map(known -> new Asking(known, asked));
    }
}
