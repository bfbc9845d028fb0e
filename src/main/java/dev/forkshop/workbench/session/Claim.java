package dev.forkshop.workbench.session;

/** A promise to tell what becomes of something that runs, until it is closed. */
public interface Claim extends AutoCloseable {
    @Override
    void close();
}
