package dev.forkshop.workbench.command;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.SyntaxError;
import java.util.List;

/** A value that was typed as JSON. */
final class JsonArgument {
    private JsonArgument() {}

    /** The values; a {@link UsageError} says what is no JSON, and how to quote it. */
    static List<Object> all(String option, List<String> texts) {
        return texts.stream().map(text -> one(option, text)).toList();
    }

    /** The value that is the last argument, at this index; quotation marks that the prompt took away may be its own. */
    static Object behind(String command, Arguments arguments, int index) {
        try {
            return one(command, String.join(" ", arguments.from(index)));
        } catch (UsageError withoutQuotes) {
            return one(command, arguments.rest());
        }
    }

    static Object one(String option, String text) {
        try {
            return Json.parse(text);
        } catch (SyntaxError noJson) {
            throw new UsageError(
                    option + " takes JSON, and this is none: " + text + " (SyntaxError: " + noJson.getMessage() + ")",
                    "in single quotes its own double quotes survive: '{\"num\":21}'   a text: '\"hello\"'");
        }
    }
}
