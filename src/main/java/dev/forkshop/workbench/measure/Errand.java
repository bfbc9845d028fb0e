package dev.forkshop.workbench.measure;

import java.net.URI;
import java.util.Locale;

/**
 * One request that can be sent again and again.
 *
 * @param url an absolute http address
 * @param body what is sent along; empty for nothing
 */
public record Errand(String method, URI url, String body) {
    public Errand {
        if (!"http".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("url must be an http address, was '" + url + "'");
        }
    }

    public static Errand get(URI url) {
        return new Errand("GET", url, "");
    }

    /** {@code GET /heavy}, {@code /heavy} alone, or with a body {@code POST /jobs {"n":1}}, at the server of another address. */
    public static Errand at(URI server, String words) {
        String[] parts = words.strip().split("\\s+", 3);
        return parts.length == 1
                ? get(server.resolve(parts[0]))
                : new Errand(
                        parts[0].toUpperCase(Locale.ROOT), server.resolve(parts[1]), parts.length == 2 ? "" : parts[2]);
    }

    /** The path with its query, as the request's first line has it. */
    public String path() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** The port, 80 where the address names none. */
    public int port() {
        return url.getPort() < 0 ? 80 : url.getPort();
    }

    /** The method and the address: {@code GET http://127.0.0.1:8000/fast}. */
    @Override
    public String toString() {
        return method + " " + url;
    }
}
