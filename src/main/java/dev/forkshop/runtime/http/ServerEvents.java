package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.Listeners;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Who listens to a server, and what happens where nobody does. Loop thread only. */
final class ServerEvents {
    final Listeners<RequestListener> onRequest = new Listeners<>();
    final Listeners<RequestListener> onCheckContinue = new Listeners<>();
    final Listeners<RequestListener> onCheckExpectation = new Listeners<>();
    final Listeners<Consumer<HttpSocket>> onConnection = new Listeners<>();
    final Listeners<BiConsumer<NodeError, HttpSocket>> onClientError = new Listeners<>();

    void request(Exchange exchange) {
        emit(onRequest, exchange);
    }

    void checkContinue(Exchange exchange) {
        if (onCheckContinue.isEmpty()) {
            exchange.response().writeContinue();
            request(exchange);
        } else {
            emit(onCheckContinue, exchange);
        }
    }

    void checkExpectation(Exchange exchange) {
        if (onCheckExpectation.isEmpty()) {
            exchange.response().writeHead(417).end();
        } else {
            emit(onCheckExpectation, exchange);
        }
    }

    private static void emit(Listeners<RequestListener> listeners, Exchange exchange) {
        listeners.emit(listener -> {
            try {
                listener.handle(exchange.request(), exchange.response());
            } catch (Exception thrown) { // a listener may throw what it likes: nobody caught it
                throw Sneaky.sneak(thrown);
            }
        });
    }

    boolean hearsClientErrors() {
        return !onClientError.isEmpty();
    }

    void clientError(NodeError error, ServerConnection connection) {
        onClientError.emit(l -> l.accept(error, connection));
    }
}
