import static dev.forkshop.runtime.childprocess.ChildProcesses.exec;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.memory.Json;
import java.util.Map;

/** Two rules for failure: the exit code, or anything at all on the error output. Three commands are judged by both. */
class Warnings {
    public static void main(String[] arguments) {
        judge("plain", "ls /");
        judge("progress", "echo half of it is done >&2; ls /");
        judge("pipeline", "ls /no/such/folder | wc -l");
    }

    private static void judge(String command, String line) {
        exec(line, (error, stdout, stderr) -> {
            tell(command + ".code", name(error != null));
            tell(command + ".stderr", name(error != null || stderr.length() > 0));
        });
    }

    private static String name(boolean failed) {
        return failed ? "failure" : "success";
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
