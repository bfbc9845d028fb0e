package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Reads labelled quotes. A quote may hold several labelled parts, each up to the next label; an Answer belongs to the
 * Question right before it, in the same quote or in the one before.
 */
final class QuoteReader {
    private static final List<String> LABELS = List.of("Hint", "Solution", "Teacher", "Why", "Question", "Answer");

    private final Source source;
    private final Problems problems;
    private final FenceReader fences;
    private Prose question;

    QuoteReader(Source source, Problems problems, FenceReader fences) {
        this.source = source;
        this.problems = problems;
        this.fences = fences;
    }

    private record Part(String label, Place place, List<Node> nodes) {}

    boolean isLabelled(BlockQuote quote) {
        return bold(quote.getFirstChild()).filter(this::isOrNearlyIs).isPresent();
    }

    private boolean isOrNearlyIs(String bold) {
        return Nearest.to(bold, LABELS).isPresent();
    }

    void read(BlockQuote quote, List<Block> into) {
        for (Part part : parts(quote)) {
            block(part).ifPresent(into::add);
        }
    }

    /** A question that nothing answered is told. */
    void endQuestion() {
        if (question != null) {
            problems.add(question.place(), "a Question has no Answer", "> **Answer** … right after it");
            question = null;
        }
    }

    private List<Part> parts(BlockQuote quote) {
        List<Part> parts = new ArrayList<>();
        for (Node node = quote.getFirstChild(); node != null; node = node.getNext()) {
            Optional<String> label = bold(node).filter(this::isOrNearlyIs);
            if (label.isPresent()) {
                parts.add(new Part(label.get(), source.place(node), new ArrayList<>()));
            }
            parts.get(parts.size() - 1).nodes().add(node);
        }
        return parts;
    }

    private static Optional<String> bold(Node node) {
        boolean begins = node instanceof Paragraph && node.getFirstChild() instanceof StrongEmphasis;
        return begins && node.getFirstChild().getFirstChild() instanceof Text text
                ? Optional.of(text.getLiteral().replaceAll(":$", ""))
                : Optional.empty();
    }

    private Optional<Block> block(Part part) {
        if (!part.label().equals("Answer")) {
            endQuestion();
        }
        return switch (part.label()) {
            case "Hint" -> Optional.of(new Hint(part.place(), text(part)));
            case "Solution" -> Optional.of(new Solution(part.place(), text(part), files(part)));
            case "Teacher" -> Optional.of(new Teacher(part.place(), text(part)));
            case "Why" -> Optional.of(new Why(part.place(), text(part)));
            case "Question" -> ask(part);
            case "Answer" -> answer(part);
            default -> unknown(part);
        };
    }

    private Optional<Block> unknown(Part part) {
        problems.unknown(part.place(), "label", part.label(), LABELS);
        return Optional.empty();
    }

    private Optional<Block> ask(Part part) {
        question = text(part);
        return Optional.empty();
    }

    private Optional<Block> answer(Part part) {
        if (question == null) {
            problems.add(part.place(), "an Answer has no Question", "> **Question** … right before it");
            return Optional.empty();
        }
        Block block = new QuestionAnswer(question.place(), question, text(part));
        question = null;
        return Optional.of(block);
    }

    /** What is to be read of a part: all but the files of a solution. */
    private Prose text(Part part) {
        List<String> paragraphs = new ArrayList<>();
        for (Node node : part.nodes()) {
            if (!isFile(node)) {
                paragraphs.add(source.markdown(node));
            }
        }
        String markdown = String.join("\n\n", paragraphs);
        return new Prose(part.place(), markdown.replaceFirst("^\\*\\*[^*]*\\*\\*:?\\s*", ""));
    }

    private List<FileFence> files(Part part) {
        return part.nodes().stream()
                .filter(QuoteReader::isFile)
                .flatMap(node -> fences.read((FencedCodeBlock) node).stream())
                .filter(FileFence.class::isInstance)
                .map(FileFence.class::cast)
                .toList();
    }

    private static boolean isFile(Node node) {
        return node instanceof FencedCodeBlock fence
                && fence.getInfo() != null
                && fence.getInfo().contains("file=");
    }
}
