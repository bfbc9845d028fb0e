package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.stream.Chunk;

/** Told once, on the loop, how {@code exec} or {@code execFile} went. */
@FunctionalInterface
public interface ExecCallback {
    /** {@code error} is null if the program ended with 0; the output is what was kept of it. */
    void done(ExecException error, Chunk stdout, Chunk stderr);
}
