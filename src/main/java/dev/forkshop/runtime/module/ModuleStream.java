package dev.forkshop.runtime.module;

import java.nio.charset.StandardCharsets;

/** {@code process.stdout} or {@code process.stderr} of a module. Writes at once, as Node does on Linux; any thread. */
public final class ModuleStream {
    private final ModuleOutput output;

    ModuleStream(ModuleOutput output) {
        this.output = output;
    }

    /** Always true: what is written is gone when this returns. */
    public boolean write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean write(byte[] bytes) {
        output.write(bytes);
        return true;
    }
}
