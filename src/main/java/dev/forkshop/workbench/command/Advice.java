package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import java.util.Map;
import java.util.Optional;

/** What to try after an error, by Node's code. */
final class Advice {
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("ENOENT", "check the spelling; exec which NAME says whether a program is on the PATH"),
            Map.entry("EACCES", "ls -l shows whether the file may be executed: chmod +x FILE"),
            Map.entry("ENOTDIR", "--cwd needs a directory that exists"),
            Map.entry("ESRCH", "children lists the processes that are alive"),
            Map.entry("E2BIG", "hand large input over with --stdin FILE"),
            Map.entry("EMFILE", "children lists what holds descriptors; ulimit -n is the limit"),
            Map.entry("MODULE_NOT_FOUND", "modules lists them; a file of your own needs its path: ./Task.java"),
            Map.entry("ERR_UNKNOWN_SIGNAL", "Tab after kill PID completes the names of the signals"),
            Map.entry("ERR_CHILD_PROCESS_STDIO_MAXBUFFER", "a larger --max-buffer, or spawn, which keeps nothing"),
            Map.entry("ERR_IPC_CHANNEL_CLOSED", "fork it again with --keep, so that its channel stays open"),
            Map.entry("ERR_IPC_DISCONNECTED", "fork it again with --keep, so that its channel stays open"));

    private Advice() {}

    static Optional<String> on(NodeError error) {
        return error instanceof SystemError file && file.syscall().equals("open")
                ? Optional.of("name a file that you may open; Tab completes")
                : Optional.ofNullable(BY_CODE.get(error.code()));
    }
}
