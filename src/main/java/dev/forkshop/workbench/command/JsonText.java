package dev.forkshop.workbench.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** What {@code --json} prints: one value on one line, its members in the order in which they were put together. */
final class JsonText {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private JsonText() {}

    static String of(Object value) {
        return GSON.toJson(value);
    }

    /** A record as a JSON value that can stand within another. */
    static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    /** A text that is JSON already. */
    static JsonElement parsed(String json) {
        return JsonParser.parseString(json);
    }
}
