package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SharedMemories;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code shared show}: what is in shared memory just now; without a name, which there is. */
public final class SharedShowCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("shared show", Groups.CHILDREN, "what is in shared memory just now")
                .example("shared show", "all that has a name")
                .example("shared show hits", "its numbers, whoever writes to them meanwhile")
                .example("shared show hits --as uint8", "the same bytes, seen otherwise")
                .option("--as", "KIND", String.join(", ", SharedView.kinds()), Usage.Values.OWN)
                .flag("--json", "as JSON")
                .optional("NAME", "memory that shared new has made", Usage.Values.SHARED)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return SharedView.kinds();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        if (arguments.word(0).isPresent()) {
            one(SharedArgument.of(session, arguments.words().get(0)), arguments, job);
        } else if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(session.memories().all().stream()
                    .map(SharedShowCommand::data)
                    .toList())));
        } else {
            all(session.memories().all(), job);
        }
        return Shell.OK;
    }

    private static void one(SharedMemories.Named memory, Arguments arguments, Job job) {
        SharedView view = SharedView.of(memory.buffer(), arguments.text("--as").orElse(""));
        if (arguments.has("--json")) {
            Map<String, Object> data = data(memory);
            data.put("kind", view.numbers().name());
            data.put("values", view.values());
            job.line(Line.text(JsonText.of(data)));
        } else {
            job.line(Line.text("  " + memory.name() + "  " + bytes(memory)));
            job.line(view.line());
        }
    }

    private static Map<String, Object> data(SharedMemories.Named memory) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", memory.name());
        data.put("bytes", memory.buffer().byteLength());
        return data;
    }

    private static void all(List<SharedMemories.Named> memories, Job job) {
        Table table = new Table();
        memories.forEach(memory -> table.row(Line.text("  " + memory.name()), Line.text(bytes(memory))));
        table.lines().forEach(job::line);
        if (memories.isEmpty()) {
            job.line(Line.text("no shared memory has a name; shared new hits 8 makes some"));
        }
    }

    private static String bytes(SharedMemories.Named memory) {
        int bytes = memory.buffer().byteLength();
        return String.format("%,d", bytes) + (bytes == 1 ? " byte" : " bytes");
    }
}
