import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Parses a large JSON document, which no await makes faster: a file, or a list of a hundred thousand orders that it
 * makes. Takes a file or a number of orders as an argument, or {"file":"orders.json"}, or {"orders":100000}.
 */
class JsonParse {
    record Answer(long characters, int entries) {}

    private static final int DEFAULT = 100_000;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            String what = arguments[0];
            console.log(parse(what.matches("\\d+") ? document(Integer.parseInt(what)) : read(what)));
        } else if (workerData().value() != null) {
            process.send(answer(workerData()));
        } else if (process.isForked()) {
            process.onMessage(message -> process.send(answer(message)));
        } else {
            console.log(parse(document(DEFAULT)));
        }
    }

    private static Answer answer(Message message) {
        if (message.has("file")) {
            return parse(read(message.text("file")));
        }
        return parse(document(message.has("orders") ? (int) message.integer("orders") : DEFAULT));
    }

    private static Answer parse(String text) {
        Object value = Json.parse(text);
        int entries = value instanceof List<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : 1;
        return new Answer(text.length(), entries);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(process.cwd()).resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e, e);
        }
    }

    private static String document(int orders) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < orders; i++) {
            text.append(i == 0 ? "" : ",").append("{\"order\":").append(i).append(",\"to\":\"customer ");
            text.append(i % 977).append("\",\"paid\":").append(i % 3 == 0).append(",\"items\":[");
            text.append(i % 7)
                    .append(',')
                    .append(i % 11)
                    .append(',')
                    .append(i % 13)
                    .append("]}");
        }
        return text.append(']').toString();
    }
}
