package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which tasks a run gives to a pool: one template, and what stands for its placeholders in each. {@code "$i"} as a whole
 * text becomes the number; within a longer text it becomes a part of it.
 *
 * @param count how many tasks there are
 * @param files one for each task; empty where tasks are about no files
 * @param from the beginning of the range that the tasks share; 0 with {@code to} where there is none
 */
record TaskPlan(Object template, int count, List<Path> files, long from, long to) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(i|from|to|file|name)\\b");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\.\\.(-?\\d+)");
    private static final int DEFAULT = 8;
    private static final long MOST = 1_000_000;

    static TaskPlan of(Arguments arguments, Session session) {
        List<Path> files = arguments
                .text("--from")
                .map(folder -> files(session.directory().resolve(folder)))
                .orElse(List.of());
        Matcher range = RANGE.matcher(arguments.text("--range").orElse("0..0").replace("_", ""));
        if (!range.matches()) {
            throw new UsageError(
                    "--range takes two whole numbers, not '"
                            + arguments.text("--range").orElse("") + "'",
                    "--range 0..1000000");
        }
        return new TaskPlan(
                template(arguments), count(arguments, files), files, bound(range.group(1)), bound(range.group(2)));
    }

    private static long bound(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLong) {
            throw new UsageError("--range goes up to " + Long.MAX_VALUE + ", not to " + digits, "");
        }
    }

    private static int count(Arguments arguments, List<Path> files) {
        long count = arguments.number("--tasks", 1).orElse(arguments.has("--from") ? files.size() : (long) DEFAULT);
        if (count > MOST) {
            throw new UsageError("--tasks is at most " + MOST + ", was " + count, "");
        }
        return arguments.has("--from") ? (int) Math.min(count, files.size()) : (int) count;
    }

    private static Object template(Arguments arguments) {
        String otherwise = arguments.has("--from")
                ? "{\"file\":\"$file\"}"
                : arguments.has("--range") ? "{\"from\":\"$from\",\"to\":\"$to\"}" : "{}";
        return JsonArgument.one("--data", arguments.text("--data").orElse(otherwise));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UsageError("there is no file in " + folder, "each file of the folder becomes a task");
            }
            return files;
        } catch (IOException unreadable) {
            throw SystemError.open(Files.exists(folder) ? Errno.ENOTDIR : Errno.ENOENT, folder.toString());
        }
    }

    /** What facts call the task with this index, which counts from 0. */
    String name(int index) {
        return files.isEmpty()
                ? "task " + (index + 1)
                : files.get(index).getFileName().toString();
    }

    /** What the worker gets. */
    Object data(int index) {
        return filled(template, values(index));
    }

    private Map<String, Object> values(int index) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("i", index + 1L);
        values.put("from", from + (to - from) * index / count);
        values.put("to", from + (to - from) * (index + 1) / count);
        values.put("file", files.isEmpty() ? "" : files.get(index).toString());
        values.put("name", files.isEmpty() ? "" : name(index));
        return values;
    }

    private static Object filled(Object value, Map<String, Object> values) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, inner) -> filled.put((String) key, filled(inner, values)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> filled(inner, values)).toList();
        }
        return value instanceof String text ? filled(text, values) : value;
    }

    private static Object filled(String text, Map<String, Object> values) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        return placeholder.matches()
                ? values.get(placeholder.group(1))
                : placeholder.replaceAll(found -> Matcher.quoteReplacement("" + values.get(found.group(1))));
    }
}
