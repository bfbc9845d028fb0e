import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forks a child that writes, and tells what it heard of it. */
class SilentFamily {
    public static void main(String[] arguments) {
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        List<Object> got = new ArrayList<>();
        ChildProcess child =
                ChildProcesses.fork("Chatter", ForkOptions.defaults().silent(true));
        child.stdout().onData(out::append);
        child.stderr().onData(err::append);
        child.onMessage(message -> got.add(message.value()));
        child.onClose((code, signal) -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("out", out.toString());
            told.put("err", err.toString());
            told.put("got", got);
            told.put("exit", Arrays.asList(code, signal));
            process.send(told);
        });
        child.send("hello");
    }
}
