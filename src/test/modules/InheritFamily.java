import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.childprocess.SyncOptions;
import java.util.Arrays;
import java.util.List;

/** Its children write where it writes itself. */
class InheritFamily {
    public static void main(String[] arguments) {
        ChildProcesses.spawnSync("echo", List.of("hello"), SyncOptions.defaults().stdio("inherit"));
        ChildProcesses.spawn(
                        "sh",
                        List.of("-c", "head -c 100000 /dev/zero"),
                        SpawnOptions.defaults().stdio("inherit"))
                .onExit((code, signal) -> {
                    process.send(Arrays.asList(code, signal));
                    forkOne();
                });
    }

    private static void forkOne() {
        ChildProcesses.fork("OutputAndMessage", ForkOptions.defaults().stdio("inherit"))
                .onMessage(process::send)
                .onClose((code, signal) -> process.send(Arrays.asList(code, signal)));
    }
}
