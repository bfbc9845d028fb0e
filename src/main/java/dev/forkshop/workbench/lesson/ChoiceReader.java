package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.quiz.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;

/** Reads a task list as a choice question; the text after {@code " -- "} replies to that choice. */
final class ChoiceReader {
    private static final Pattern ITEM = Pattern.compile("(?s)[-*+]\\s+\\[([ xX])]\\s+(.*)");

    private ChoiceReader() {}

    /** True for a list whose first item has a box. */
    static boolean isChoice(Source source, BulletList list) {
        return source.markdown(list.getFirstChild()).matches("(?s)[-*+]\\s+\\[[^]]?](\\s.*|$)");
    }

    static Choice read(Source source, BulletList list, Problems problems) {
        List<Choice.Option> options = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Matcher written = ITEM.matcher(source.markdown(item));
            if (written.matches()) {
                options.add(option(written));
            } else {
                problems.add(
                        source.place(item),
                        "not an option of the choice question",
                        "- [ ] text -- reply, or - [x] when it is right");
            }
        }
        checkOptions(options, source.place(list), problems);
        return new Choice(options);
    }

    private static Choice.Option option(Matcher written) {
        String[] halves = written.group(2).replaceAll("\\s*\\n\\s*", " ").split("\\s+--\\s+", 2);
        boolean right = !written.group(1).equals(" ");
        return new Choice.Option(halves[0].strip(), right, halves.length > 1 ? halves[1].strip() : "");
    }

    private static void checkOptions(List<Choice.Option> options, Place place, Problems problems) {
        if (options.stream().noneMatch(Choice.Option::right)) {
            problems.add(place, "a choice question has no right pick", "- [x] marks one that is right");
        }
        if (options.size() < 2) {
            problems.add(place, "a choice question has only one option", "- [ ] another one");
        }
    }
}
