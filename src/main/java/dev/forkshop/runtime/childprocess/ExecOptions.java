package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.AbortSignal;
import dev.forkshop.runtime.stream.Encoding;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * How to run a program whose output is wanted as a whole: Node's options of {@code exec} and {@code execFile}. Never
 * changes; each method gives a copy that differs in one thing. Wrong values are refused here, with Node's codes.
 *
 * @param spawn what {@code spawn} needs to know; timeout and kill signal count from here
 * @param encoding how the output becomes text; null for bytes
 * @param maxBuffer how many bytes of stdout, and of stderr, are kept before the child is ended
 */
public record ExecOptions(SpawnOptions spawn, Encoding encoding, long maxBuffer) {
    /** One mebibyte: what is kept unless told otherwise. */
    public static final long MAX_BUFFER = 1024 * 1024;

    /** Node's {@code maxBuffer: Infinity}: as much as there is memory for. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final ExecOptions DEFAULTS = new ExecOptions(SpawnOptions.defaults(), Encoding.UTF8, MAX_BUFFER);

    public ExecOptions {
        Validate.maxBuffer(maxBuffer);
    }

    public static ExecOptions defaults() {
        return DEFAULTS;
    }

    private ExecOptions with(SpawnOptions changed) {
        return new ExecOptions(changed, encoding, maxBuffer);
    }

    public ExecOptions cwd(String directory) {
        return with(spawn.cwd(directory));
    }

    public ExecOptions cwd(Path directory) {
        return with(spawn.cwd(directory));
    }

    public ExecOptions cwd(URI directory) {
        return with(spawn.cwd(directory));
    }

    public ExecOptions env(Map<String, String> environment) {
        return with(spawn.env(environment));
    }

    /** One variable more than there would have been. */
    public ExecOptions envPlus(String name, String value) {
        return with(spawn.envPlus(name, value));
    }

    /** Another shell; {@code execFile} uses none unless it is named here. */
    public ExecOptions shell(String path) {
        return with(spawn.shell(path));
    }

    public ExecOptions shell(boolean whether) {
        return with(spawn.shell(whether));
    }

    public ExecOptions signal(AbortSignal abort) {
        return with(spawn.signal(abort));
    }

    public ExecOptions timeout(long millis) {
        return with(spawn.timeout(millis));
    }

    public ExecOptions killSignal(String name) {
        return with(spawn.killSignal(name));
    }

    public ExecOptions killSignal(int number) {
        return with(spawn.killSignal(number));
    }

    /** By Node's name; {@code buffer}, null and unknown names mean bytes. */
    public ExecOptions encoding(String name) {
        return encoding(Encoding.of(name).orElse(null));
    }

    public ExecOptions encoding(Encoding textOrNull) {
        return new ExecOptions(spawn, textOrNull, maxBuffer);
    }

    public ExecOptions maxBuffer(long bytes) {
        return new ExecOptions(spawn, encoding, bytes);
    }

    /** What is handed on to spawn: exec watches the time by itself, and Node forgets its kill signal on the way. */
    SpawnOptions forSpawn() {
        boolean already = spawn.timeout() == 0 && spawn.killSignal() == DEFAULTS.spawn.killSignal();
        return already ? spawn : spawn.timeout(0).killSignal(DEFAULTS.spawn.killSignal());
    }
}
