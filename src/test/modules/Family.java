import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;

/** Forks a child that never comes to rest, and tells its pid. */
class Family {
    public static void main(String[] arguments) {
        ChildProcess child = ChildProcesses.fork("Spin");
        child.onMessage(message -> process.send(child.pid()));
    }
}
