package dev.forkshop.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A whole response: what {@link Http#fetch} gives.
 *
 * @param headers by names in small letters
 */
public record Fetched(int status, String statusText, Map<String, String> headers, byte[] body) {
    /** Whether the status is 200 to 299. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
