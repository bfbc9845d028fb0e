package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked of which server: Node's options of {@code http.request}. Never changes; each method gives a copy that
 * differs in one thing. Wrong values are refused here, with Node's codes.
 *
 * @param host a name or an address
 * @param path with what follows it: {@code /search?q=x}
 * @param headers by name; a value may be several
 * @param timeout milliseconds without a byte after which {@code timeout} is told; 0 for never
 * @param agent who keeps connections; null for the loop's own
 */
public record RequestOptions(
        String method,
        String host,
        int port,
        String path,
        Map<String, List<String>> headers,
        int timeout,
        Agent agent) {

    private static final RequestOptions DEFAULTS = new RequestOptions("GET", "localhost", 80, "/", Map.of(), 0, null);

    public RequestOptions {
        if (!HttpRules.isToken(method)) {
            throw ErrorCode.ERR_INVALID_HTTP_TOKEN.error("Method", method);
        }
        HttpRules.path(path);
        if (timeout < 0) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error("timeout", ">= 0", timeout);
        }
        if (port < 0 || port > 65535) {
            throw ErrorCode.ERR_SOCKET_BAD_PORT.error("Port", ">= 0 and < 65536", port);
        }
        method = method.toUpperCase(Locale.ROOT);
        headers = new LinkedHashMap<>(headers);
    }

    public static RequestOptions defaults() {
        return DEFAULTS;
    }

    /** What {@code http://host:port/path} means. */
    public static RequestOptions of(String url) {
        URI uri = parse(url);
        if (!"http".equals(uri.getScheme())) {
            throw ErrorCode.ERR_INVALID_PROTOCOL.error(uri.getScheme() + ":");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        String host = uri.getHost().startsWith("[")
                ? uri.getHost().substring(1, uri.getHost().length() - 1)
                : uri.getHost();
        return DEFAULTS.host(host).port(port).path(path + query);
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getScheme() != null && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            throw ErrorCode.ERR_INVALID_URL.causedBy(wrong);
        }
        throw ErrorCode.ERR_INVALID_URL.error();
    }

    public RequestOptions method(String name) {
        return new RequestOptions(name, host, port, path, headers, timeout, agent);
    }

    public RequestOptions host(String name) {
        return new RequestOptions(method, name, port, path, headers, timeout, agent);
    }

    public RequestOptions port(int number) {
        return new RequestOptions(method, host, number, path, headers, timeout, agent);
    }

    public RequestOptions path(String pathAndQuery) {
        return new RequestOptions(method, host, port, pathAndQuery, headers, timeout, agent);
    }

    public RequestOptions header(String name, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(values));
        return new RequestOptions(method, host, port, path, more, timeout, agent);
    }

    public RequestOptions timeout(int millis) {
        return new RequestOptions(method, host, port, path, headers, millis, agent);
    }

    public RequestOptions agent(Agent keeper) {
        return new RequestOptions(method, host, port, path, headers, timeout, keeper);
    }

    /** As a field {@code Host} says it. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == 80 ? name : name + ":" + port;
    }

    String url() {
        return "http://" + authority() + path;
    }
}
