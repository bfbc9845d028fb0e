package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.NodeError;
import java.util.Map;

/** What a server says to a client that it does not understand, as Node does where nobody listens to clientError. */
final class ClientErrors {
    private static final Map<String, Integer> STATUS =
            Map.of("HPE_HEADER_OVERFLOW", 431, "ERR_HTTP_REQUEST_TIMEOUT", 408, "ERR_HTTP_BODY_TOO_LARGE", 413);

    private ClientErrors() {}

    static int status(NodeError error) {
        return STATUS.getOrDefault(error.code(), 400);
    }

    static String answer(int status) {
        return "HTTP/1.1 " + status + " " + HttpStatus.reason(status) + "\r\nConnection: close\r\n\r\n";
    }
}
