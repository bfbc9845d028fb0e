package dev.forkshop.runtime.http;

/** What a server calls for each request. What it throws is an uncaught error, as in Node. */
@FunctionalInterface
public interface RequestListener {
    void handle(IncomingMessage request, ServerResponse response) throws Exception;
}
