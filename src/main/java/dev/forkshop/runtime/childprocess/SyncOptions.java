package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.stream.Encoding;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to run a program and stand still until it is done: Node's options of {@code spawnSync}, {@code execFileSync} and
 * {@code execSync}. Never changes; each method gives a copy that differs in one thing. Wrong values are refused here.
 *
 * @param spawn what {@code spawn} needs to know
 * @param stdioGiven whether {@code stdio} was set: then what the child writes to stderr is not shown by us
 * @param input what the child reads from its standard input; null for nothing
 * @param encoding how the output becomes text; null for bytes, the default here
 * @param maxBuffer how many bytes of all outputs together are kept before the child is ended; 0 for no limit
 */
public record SyncOptions(SpawnOptions spawn, boolean stdioGiven, byte[] input, Encoding encoding, long maxBuffer) {
    private static final SyncOptions DEFAULTS =
            new SyncOptions(SpawnOptions.defaults(), false, null, null, ExecOptions.MAX_BUFFER);

    public SyncOptions {
        Validate.maxBuffer(maxBuffer);
        if (spawn.stdio().contains(Stdio.ipc())) {
            throw ErrorCode.ERR_IPC_SYNC_FORK.error();
        }
    }

    public static SyncOptions defaults() {
        return DEFAULTS;
    }

    private SyncOptions with(SpawnOptions changed) {
        return new SyncOptions(changed, stdioGiven, input, encoding, maxBuffer);
    }

    public SyncOptions cwd(String directory) {
        return with(spawn.cwd(directory));
    }

    public SyncOptions cwd(Path directory) {
        return with(spawn.cwd(directory));
    }

    public SyncOptions cwd(URI directory) {
        return with(spawn.cwd(directory));
    }

    public SyncOptions env(Map<String, String> environment) {
        return with(spawn.env(environment));
    }

    /** One variable more than there would have been. */
    public SyncOptions envPlus(String name, String value) {
        return with(spawn.envPlus(name, value));
    }

    public SyncOptions argv0(String name) {
        return with(spawn.argv0(name));
    }

    public SyncOptions shell(String path) {
        return with(spawn.shell(path));
    }

    public SyncOptions shell(boolean whether) {
        return with(spawn.shell(whether));
    }

    public SyncOptions timeout(long millis) {
        return with(spawn.timeout(millis));
    }

    public SyncOptions killSignal(String name) {
        return with(spawn.killSignal(name));
    }

    public SyncOptions killSignal(int number) {
        return with(spawn.killSignal(number));
    }

    public SyncOptions stdio(List<Stdio> entries) {
        return new SyncOptions(spawn.stdio(entries), true, input, encoding, maxBuffer);
    }

    public SyncOptions stdio(Stdio... entries) {
        return new SyncOptions(spawn.stdio(entries), true, input, encoding, maxBuffer);
    }

    /** One of Node's words for all three. */
    public SyncOptions stdio(String word) {
        return stdio(Stdio.all(word));
    }

    /** Text for the child's standard input, as UTF-8 or in the encoding that is set. */
    public SyncOptions input(String text) {
        return input(encoding == null ? text.getBytes(StandardCharsets.UTF_8) : encoding.encode(text));
    }

    public SyncOptions input(byte[] bytes) {
        return new SyncOptions(spawn, stdioGiven, bytes, encoding, maxBuffer);
    }

    /** What remains in the buffer. */
    public SyncOptions input(ByteBuffer view) {
        byte[] bytes = new byte[view.remaining()];
        view.duplicate().get(bytes);
        return input(bytes);
    }

    /** By Node's name; {@code buffer}, null and unknown names mean bytes. */
    public SyncOptions encoding(String name) {
        return encoding(Encoding.of(name).orElse(null));
    }

    public SyncOptions encoding(Encoding textOrNull) {
        return new SyncOptions(spawn, stdioGiven, input, textOrNull, maxBuffer);
    }

    public SyncOptions maxBuffer(long bytes) {
        return new SyncOptions(spawn, stdioGiven, input, encoding, bytes);
    }
}
