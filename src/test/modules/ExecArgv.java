import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import java.util.List;

class ExecArgv {
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            process.send(process.execArgv());
            return;
        }
        ChildProcess grandchild = ChildProcesses.fork("ExecArgv", List.of("grand"));
        grandchild.onMessage(process::send);
    }
}
