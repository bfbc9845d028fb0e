import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Json;
import java.util.List;
import java.util.Map;

/** Who reads the words? exec, execFile and spawn each get words that a shell would change, and are asked for a terminal. */
class Shells {
    private static final List<String> WORDS = List.of("$HOME", "*", "a;b");

    private static ChildProcess outer;

    public static void main(String[] arguments) {
        viaExec();
        execFile("echo", WORDS, (error, stdout, stderr) -> tell("execfile.words", kept(stdout)));
        viaSpawn();
    }

    private static void viaExec() {
        exec(
                "echo $0",
                (error, stdout, stderr) -> tell("exec.shell", stdout.toString().trim()));
        exec("echo $HOME * a", (error, stdout, stderr) -> {
            tell("exec.words", stdout.toString().contains("$") ? "literal" : "changed");
        });
        outer = exec("sh -c 'echo $$'", (error, stdout, stderr) -> {
            long inner = Long.parseLong(stdout.toString().trim());
            tell("exec.processes", inner == outer.pid() ? 1 : 2);
        });
    }

    private static void viaSpawn() {
        StringBuilder output = new StringBuilder();
        ChildProcess echo = spawn("echo", WORDS);
        echo.stdout().onData(output::append);
        echo.onClose((code, signal) -> tell("spawn.words", kept(output)));

        spawn("echo hello").onError(error -> tell("spawn.line", error.code()));
        spawn("tty", List.of("-s")).onClose((code, signal) -> tell("spawn.terminal", code == 0 ? "yes" : "no"));
    }

    private static String kept(Object output) {
        return output.toString().trim().equals(String.join(" ", WORDS)) ? "literal" : "changed";
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
