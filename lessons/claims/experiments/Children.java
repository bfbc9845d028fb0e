import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.memory.DataCloneError;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Three children: a small program, and two copies of this one. What each shares with us, and how we speak with it. */
class Children {
    private static final Map<String, Object> PLAIN = Map.of("date", new Date(0), "nan", Double.NaN);

    private static int counter = 1;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            process.onMessage(Children::child);
        } else {
            program();
            copy("json");
            copy("advanced");
        }
    }

    // ---- the small program: bytes in, bytes out

    private static void program() {
        ChildProcess tr = spawn("tr", List.of("a-z", "A-Z"));
        tell("program.channel", tr.channel() == null ? "no" : "yes");
        tr.stdout().onData(piece -> tell("program.answer", piece.toString()));
        weigh("program.memory", tr.pid(), () -> tr.stdin().end("hello"));
    }

    private static void weigh(String figure, long pid, Runnable then) {
        exec("ps -o rss= -p " + pid, (error, stdout, stderr) -> {
            if (error == null) {
                tell(figure, Double.parseDouble(stdout.toString()) / 1000);
            }
            then.run();
        });
    }

    // ---- copies of this program: messages in, messages out

    private static void copy(String serialization) {
        ForkOptions options = ForkOptions.defaults().serialization(serialization);
        ChildProcess child = fork(process.argv().get(1), List.of("child"), options);
        tell("fork.channel", child.channel() == null ? "no" : "yes");
        child.onMessage(answer -> {
            answered(serialization, answer);
            weigh("fork.memory", child.pid(), child::disconnect);
        });
        try {
            child.send(withSharedMemory());
        } catch (DataCloneError error) {
            tell(serialization + ".shared", "refused");
            child.send(PLAIN);
        }
    }

    private static Map<String, Object> withSharedMemory() {
        Map<String, Object> message = new LinkedHashMap<>(PLAIN);
        message.put("shared", new SharedArrayBuffer(8));
        return message;
    }

    private static void answered(String serialization, Message answer) {
        tell("child.counter", answer.number("counter"));
        tell("parent.counter", counter);
        for (String name : List.of("date", "nan", "shared")) {
            if (answer.has(name)) {
                tell(serialization + "." + name, answer.text(name));
            }
        }
    }

    private static void child(Message message) {
        counter += 41;
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("counter", counter));
        ((Map<?, ?>) message.value()).forEach((name, value) -> answer.put(name.toString(), kind(value)));
        process.send(answer);
    }

    /** As JavaScript names it. */
    private static String kind(Object value) {
        if (value == null) {
            return "null";
        }
        return switch (value.getClass().getSimpleName()) {
            case "String" -> "text";
            case "Double", "Long" -> "Number";
            case "LinkedHashMap" -> "Object";
            default -> value.getClass().getSimpleName();
        };
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
