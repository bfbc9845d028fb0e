package dev.forkshop.workbench.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a lesson file: the whole grammar, and everything that is wrong in the file. Pure. */
public final class LessonParser {
    static final Parser MARKDOWN = Parser.builder()
            .extensions(Set.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern TITLE = Pattern.compile("##\\s+(.*?)\\s*(?:\\{#([^}]*)}\\s*)?#*");

    private final Source source;
    private final Problems problems;
    private final FrontMatter front;
    private final LessonHeader header;
    private final MirrorReader mirrors;
    private final List<Step> steps = new ArrayList<>();
    private List<Block> intro = List.of();
    private BlockReader blocks;
    private Place place;
    private String id;
    private String title;

    private LessonParser(Source source) {
        this.source = source;
        this.problems = new Problems(source);
        this.front = FrontMatter.read(source, problems);
        this.header = front.header();
        this.mirrors = new MirrorReader(source, problems, header.mirrors());
        this.blocks = new BlockReader(source, problems, mirrors, new Prose(new Place(1, 1), ""));
    }

    /** Reads the text of a lesson file; {@code file} is how its errors name it. */
    public static ParsedLesson parse(String file, String text) {
        return new LessonParser(Source.of(file, text)).parse();
    }

    private ParsedLesson parse() {
        Node document = MARKDOWN.parse(front.body());
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            read(node);
        }
        endStep();
        List<LessonLink> links = LinkReader.links(source, document, problems);
        Lesson lesson = new Lesson(source.file(), header, intro, steps, links);
        LessonRules.check(lesson, problems);
        return new ParsedLesson(lesson, problems.inOrder());
    }

    private void read(Node node) {
        if (node instanceof Heading heading && heading.getLevel() == 2) {
            endStep();
            beginStep(heading);
        } else {
            blocks.read(node);
        }
    }

    private void beginStep(Heading heading) {
        place = source.place(heading);
        Matcher written = TITLE.matcher(source.markdown(heading));
        title = written.matches() ? written.group(1) : source.markdown(heading);
        id = written.matches() && written.group(2) != null ? written.group(2) : "";
        blocks = new BlockReader(source, problems, mirrors, new Prose(place, title));
        checkId();
    }

    private void checkId() {
        if (id.isEmpty()) {
            id = Ids.from(title);
            problems.add(place, "a step needs an id", "## " + title + " {#" + id + "}");
        } else if (!Ids.good(id)) {
            problems.add(source.find("{#", place), "'" + id + "' is not an id", "{#" + Ids.from(id) + "}");
        }
    }

    private void endStep() {
        List<Block> read = blocks.end();
        if (id == null) {
            intro = read;
        } else {
            steps.add(new Step(id, title, blocks.mirrors(), blocks.asking(), read, place));
        }
    }
}
