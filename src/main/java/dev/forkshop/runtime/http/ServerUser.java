package dev.forkshop.runtime.http;

import dev.forkshop.runtime.transport.ListeningUser;

/** A server, as a cluster sees it. */
record ServerUser(Server server) implements ListeningUser {
    @Override
    public void closeFor(Runnable closed) {
        server.close(error -> closed.run());
    }

    @Override
    public void drain() {
        server.drain();
    }

    @Override
    public int connections() {
        return (int) server.figures().open();
    }

    @Override
    public long requests() {
        return server.figures().requests();
    }
}
