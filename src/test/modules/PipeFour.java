import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.childprocess.Stdio;
import java.util.List;

/** Gives back, once, the six bytes that come by its fourth descriptor; a shell does it for us. */
class PipeFour {
    public static void main(String[] arguments) {
        SpawnOptions four = SpawnOptions.defaults()
                .stdio(Stdio.ignore(), Stdio.ignore(), Stdio.ignore(), Stdio.ignore(), Stdio.fd(4));
        ChildProcesses.spawn("sh", List.of("-c", "head -c 6 <&4 >&4"), four);
    }
}
