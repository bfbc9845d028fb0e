import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import java.util.List;

/** Ends before its child, which is detached. */
class DetachedParent {
    public static void main(String[] arguments) {
        ChildProcess child = ChildProcesses.spawn(
                "sleep", List.of("60"), SpawnOptions.defaults().detached(true).stdio("ignore"));
        child.unref();
        process.send(child.pid());
    }
}
