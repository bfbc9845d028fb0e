package dev.forkshop.workbench.command;

import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SharedMemories;
import dev.forkshop.workbench.view.Line;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** {@code shared new}: makes memory that workers can share, and gives it a name. */
public final class SharedNewCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("shared new", Groups.CHILDREN, "make a SharedArrayBuffer and give it a name")
                .example("shared new hits 8", "eight bytes, all 0: room for two Int32")
                .example("worker run Increment --shared hits", "a module finds it as workerData.shared")
                .required("NAME", "letters and digits", Usage.Values.NONE)
                .required("BYTES", "how many; 8 are one BigInt64 or two Int32", Usage.Values.NONE)
                .detail("A name that is taken gets new memory; workers that have the old one keep it.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        String name = name(arguments.words().get(0));
        int bytes = bytes(arguments.words().get(1));
        SharedArrayBuffer buffer = make(bytes, session);
        Optional<SharedMemories.Named> before = session.memories().put(name, buffer);
        job.line(Line.of()
                .text("  " + name + " is ")
                .text(String.format("%,d", bytes))
                .text(bytes == 1 ? " byte" : " bytes")
                .text(", all 0; every worker that is given it sees the same")
                .line());
        before.ifPresent(old -> job.line(Line.text("  what was called " + name + " before has no name any more")));
        return Shell.OK;
    }

    private static SharedArrayBuffer make(int bytes, Session session) throws InterruptedException, ExecutionException {
        return session.loop().submit(() -> new SharedArrayBuffer(bytes)).get();
    }

    private static String name(String text) {
        if (!text.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new UsageError("'" + text + "' is no name for memory", "a letter, then letters and digits: hits");
        }
        return text;
    }

    private static int bytes(String text) {
        String digits = text.replace("_", "");
        if (!digits.matches("\\d{1,10}") || Long.parseLong(digits) > Integer.MAX_VALUE) {
            throw new UsageError("BYTES is a number from 0 to 2147483647, not '" + text + "'", "shared new hits 8");
        }
        return Integer.parseInt(digits);
    }
}
