package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.transcript.BadTranscript;
import dev.forkshop.workbench.transcript.Marks;
import dev.forkshop.workbench.transcript.Names;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.TranscriptParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;

/**
 * Reads the fences of one step; one of a language that only is to be read, such as {@code text}, is prose. What one
 * {@code shop} fence binds, a later one may use.
 */
final class FenceReader {
    private static final List<String> KINDS = List.of("shop", "check", "js", "java", "answer");
    private static final Set<String> TO_READ =
            Set.of("", "text", "json", "sh", "bash", "console", "diff", "html", "xml", "yaml", "ts", "c", "md");
    private static final String FILE = "file=";

    private final Source source;
    private final Problems problems;
    private final Names names = new Names();

    FenceReader(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The block that a fence is, or nothing where it is prose. */
    Optional<Block> read(FencedCodeBlock fence) {
        FenceWords words = new FenceWords(source, fence);
        if (fence.getClosingFenceLength() == null) {
            problems.add(words.place(), "the fence is never closed", "``` on a line of its own");
        }
        if (words.rest().stream().anyMatch(word -> word.text().startsWith(FILE))) {
            return Optional.of(file(words, fence.getLiteral()));
        }
        return switch (words.kind()) {
            case "shop" -> Optional.of(shop(words, fence.getLiteral()));
            case "check" -> Optional.of(check(words, fence.getLiteral()));
            case "js" -> Optional.of(code(words, CodeFence.Language.JS, fence.getLiteral()));
            case "java" -> Optional.of(code(words, CodeFence.Language.JAVA, fence.getLiteral()));
            case "answer" -> answer(words, fence.getLiteral());
            default -> toRead(words);
        };
    }

    private Optional<Block> toRead(FenceWords words) {
        if (!TO_READ.contains(words.kind())) {
            problems.add(words.kindPlace(), "unknown fence '" + words.kind() + "'", nearestKind(words.kind()));
        }
        return Optional.empty();
    }

    private static String nearestKind(String word) {
        return Nearest.to(word, KINDS).orElse("one of " + String.join(", ", KINDS) + ", file=NAME; or text");
    }

    private FileFence file(FenceWords words, String text) {
        String name = "";
        boolean edit = false;
        for (FenceWords.Word word : words.rest()) {
            if (word.text().startsWith(FILE)) {
                name = name(word);
            } else if (word.text().equals("edit")) {
                edit = true;
            } else {
                problems.unknown(word.place(), "word", word.text(), List.of("edit", FILE + "NAME"));
            }
        }
        return new FileFence(words.place(), name, edit, words.kind(), text);
    }

    private String name(FenceWords.Word word) {
        String name = word.text().substring(FILE.length());
        if (!name.matches("[\\w.-]+") || name.startsWith(".")) {
            problems.add(word.place(), "'" + name + "' is not a plain file name", "file=Reply.java");
        }
        return name;
    }

    private ShopFence shop(FenceWords words, String text) {
        ShopFence.Mode mode = mode(words);
        boolean runs = mode != ShopFence.Mode.SHOW;
        Transcript transcript = transcript(words.place().down(1).line(), runs ? text : "");
        if (runs && !text.contains(Marks.COMMAND)) {
            problems.add(words.place(), "nothing to run", "shop> … or the word show behind shop");
        }
        return new ShopFence(words.place(), mode, text, transcript);
    }

    private Transcript transcript(int firstLine, String text) {
        var fragment = dev.forkshop.workbench.transcript.Source.fragment(source.file(), firstLine, text);
        try {
            return TranscriptParser.parse(fragment, names);
        } catch (BadTranscript bad) {
            bad.problems()
                    .forEach(problem -> problems.add(
                            new Place(problem.line(), problem.column()), problem.message(), problem.suggestion()));
            return new Transcript(fragment, List.of());
        }
    }

    private ShopFence.Mode mode(FenceWords words) {
        return only(words, ShopFence.Mode.WORDS).map(ShopFence.Mode::of).orElse(ShopFence.Mode.RUN);
    }

    private CodeFence code(FenceWords words, CodeFence.Language language, String text) {
        boolean runs = only(words, List.of("run", "show")).orElse("run").equals("run");
        return new CodeFence(words.place(), language, runs, text);
    }

    /** The one word that may follow the kind; anything else is told. */
    private Optional<String> only(FenceWords words, List<String> known) {
        List<String> good = new ArrayList<>();
        for (FenceWords.Word word : words.rest()) {
            if (!known.contains(word.text())) {
                problems.unknown(word.place(), "word", word.text(), known);
            } else if (!good.isEmpty()) {
                problems.add(word.place(), "'" + word.text() + "' after '" + good.get(0) + "'", "keep one of the two");
            } else {
                good.add(word.text());
            }
        }
        return good.stream().findFirst();
    }

    private CheckFence check(FenceWords words, String text) {
        int repeat = repeat(words.rest());
        AssertionParser parser = new AssertionParser(problems);
        List<Assertion> assertions = parser.all(words.place().down(1), text);
        if (text.isBlank()) {
            problems.add(words.place(), "nothing to check", "exit of Doubler is 0");
        }
        return new CheckFence(words.place(), repeat, assertions);
    }

    private int repeat(List<FenceWords.Word> words) {
        if (words.isEmpty()) {
            return 1;
        }
        FenceWords.Word first = words.get(0);
        if (!first.text().equals("repeat")) {
            problems.unknown(first.place(), "word", first.text(), List.of("repeat"));
        } else if (words.size() != 2 || !words.get(1).text().matches("[1-9]\\d{0,2}")) {
            problems.add(first.place(), "repeat needs a number from 1 to 999", "repeat 5");
        } else {
            return Integer.parseInt(words.get(1).text());
        }
        return 1;
    }

    private Optional<Block> answer(FenceWords words, String text) {
        AnswerReader reader = new AnswerReader(source, problems);
        return reader.read(words, text).map(question -> new QuestionBlock(words.place(), question));
    }
}
