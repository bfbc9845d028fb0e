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
 * Question or Follow-up right before it, in the same quote or in the one before; the first one of an interview question
 * belongs to the title of its step.
 */
final class QuoteReader {
    private static final List<String> LABELS =
            List.of("Hint", "Solution", "Teacher", "Why", "Question", "Answer", "Follow-up");

    private final Source source;
    private final Problems problems;
    private final FenceReader fences;
    private Prose title;
    private Prose question;
    private Prose followUp;

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

    /** The title of the step is a question, which the next Answer answers. */
    void asks(Prose stepTitle) {
        title = stepTitle;
    }

    void read(BlockQuote quote, List<Block> into) {
        for (Part part : parts(quote)) {
            if (!part.label().equals("Answer")) {
                end(into);
            }
            block(part).ifPresent(into::add);
        }
    }

    /** Nothing more belongs to what was asked: a Follow-up may stay without an answer, a Question is told. */
    void end(List<Block> into) {
        if (followUp != null) {
            into.add(new FollowUp(followUp.place(), followUp, Optional.empty()));
            followUp = null;
        }
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
        return switch (part.label()) {
            case "Hint" -> Optional.of(new Hint(part.place(), text(part)));
            case "Solution" -> Optional.of(new Solution(part.place(), text(part), files(part)));
            case "Teacher" -> Optional.of(new Teacher(part.place(), text(part)));
            case "Why" -> Optional.of(new Why(part.place(), text(part)));
            case "Question" -> ask(part);
            case "Answer" -> answer(part);
            case "Follow-up" -> followUp(part);
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

    private Optional<Block> followUp(Part part) {
        followUp = text(part);
        return Optional.empty();
    }

    private Optional<Block> answer(Part part) {
        if (followUp != null) {
            Block block = new FollowUp(followUp.place(), followUp, Optional.of(text(part)));
            followUp = null;
            return Optional.of(block);
        }
        Prose asked = question == null ? title : question;
        if (asked == null) {
            problems.add(part.place(), "an Answer has no Question", "> **Question** … right before it");
            return Optional.empty();
        }
        question = null;
        title = null;
        return Optional.of(new QuestionAnswer(part.place(), asked, text(part)));
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
