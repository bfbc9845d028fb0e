package dev.forkshop.workbench.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the flat {@code key: value} lines between the two {@code ---} at the head of a lesson file. */
final class FrontMatter {
    private static final String FENCE = "---";

    private final Source source;
    private final Problems problems;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private int end;

    private FrontMatter(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static FrontMatter read(Source source, Problems problems) {
        FrontMatter front = new FrontMatter(source, problems);
        front.read();
        return front;
    }

    private void read() {
        if (!source.line(1).strip().equals(FENCE)) {
            problems.add(
                    new Place(1, 1),
                    "a lesson begins with its front matter",
                    "--- on the first line, then id: and title:");
            return;
        }
        end = closing();
        for (int number = 2; number < end; number++) {
            readLine(number, source.line(number));
        }
    }

    private int closing() {
        for (int number = 2; number <= source.lines().size(); number++) {
            if (source.line(number).strip().equals(FENCE)) {
                return number;
            }
        }
        problems.add(new Place(1, 1), "the front matter has no end", "--- on a line of its own, after the last key");
        return source.lines().size() + 1;
    }

    private void readLine(int number, String line) {
        int colon = line.indexOf(':');
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        Place place = new Place(number, 1);
        if (colon < 0) {
            problems.add(place, "expected key: value", "one of " + String.join(", ", LessonHeader.KEYS));
            return;
        }
        put(place, line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private void put(Place place, String key, String value) {
        if (!LessonHeader.KEYS.contains(key)) {
            problems.unknown(place, "key", key, LessonHeader.KEYS);
        } else if (values.putIfAbsent(key, value) != null) {
            problems.add(place, "'" + key + "' stands here twice", "keep one of the two");
        } else {
            places.put(key, new Place(place.line(), source.line(place.line()).indexOf(':') + 3));
        }
    }

    LessonHeader header() {
        return new LessonHeader(id(), required("title"), mirrors(), minutes(), needs());
    }

    /** The file without its front matter, every other line where it was. */
    String body() {
        List<String> lines =
                new ArrayList<>(Collections.nCopies(Math.min(end, source.lines().size()), ""));
        lines.addAll(source.lines().subList(lines.size(), source.lines().size()));
        return String.join("\n", lines);
    }

    private String id() {
        String id = required("id");
        if (!id.isEmpty() && !Ids.good(id)) {
            problems.add(places.get("id"), "'" + id + "' is not an id", Ids.from(id));
        }
        return id;
    }

    private String required(String key) {
        String value = value(key);
        if (value.isEmpty() && end > 0) {
            problems.add(places.getOrDefault(key, new Place(1, 1)), "the front matter has no " + key, key + ": …");
        }
        return value;
    }

    private String mirrors() {
        String document = value("mirrors");
        if (!document.isEmpty()) {
            MirrorReader.checkDocument(places.get("mirrors"), document, problems);
        }
        return document;
    }

    private int minutes() {
        String minutes = value("minutes");
        if (minutes.isEmpty() || minutes.matches("[1-9]\\d{0,3}")) {
            return minutes.isEmpty() ? 0 : Integer.parseInt(minutes);
        }
        problems.add(places.get("minutes"), "'" + minutes + "' is not a number of minutes", "minutes: 20");
        return 0;
    }

    private List<String> needs() {
        return Arrays.stream(value("needs").split("[,\\s]+"))
                .filter(need -> !need.isEmpty())
                .toList();
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }
}
