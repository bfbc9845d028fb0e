import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.childprocess.Stdio;
import java.util.List;

/** Java opens no stream on a bare descriptor; a shell does it for us. */
class StdioFour {
    public static void main(String[] arguments) {
        process.stdout().write("out");
        process.stderr().write("err");
        SpawnOptions four = SpawnOptions.defaults()
                .stdio(Stdio.ignore(), Stdio.ignore(), Stdio.ignore(), Stdio.ignore(), Stdio.fd(4));
        ChildProcesses.spawn("sh", List.of("-c", "printf four >&4"), four);
    }
}
