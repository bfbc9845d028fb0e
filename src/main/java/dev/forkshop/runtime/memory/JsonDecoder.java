package dev.forkshop.runtime.memory;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON text on its way to values, token by token. */
final class JsonDecoder {
    private final String text;
    private final JsonReader reader;

    JsonDecoder(String text) {
        this.text = text;
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(Json.MAX_DEPTH);
    }

    Object decode() {
        try {
            Object value = value();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("text behind the end");
            }
            return value;
        } catch (EOFException | MalformedJsonException e) {
            throw JsonFault.in(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object value() throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array();
            case STRING -> reader.nextString();
            case BOOLEAN -> reader.nextBoolean();
            case NUMBER -> JsNumbers.natural(Double.parseDouble(reader.nextString()));
            case NULL -> {
                reader.nextNull();
                yield null;
            }
            default -> throw new EOFException();
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            members.put(reader.nextName(), value());
        }
        reader.endObject();
        return members;
    }

    private List<Object> array() throws IOException {
        List<Object> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            elements.add(value());
        }
        reader.endArray();
        return elements;
    }
}
