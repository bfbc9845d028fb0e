package dev.forkshop.runtime.module;

/** Where a module's output goes: a descriptor, a pane of the screen, a stream of the parent. */
@FunctionalInterface
public interface ModuleOutput {
    void write(byte[] bytes);
}
