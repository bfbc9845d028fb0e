package dev.forkshop.workbench.explain.code;

import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One request as a Node program. */
final class HttpJs {
    private static final String PROGRAM = """
            const http = require('node:http');

            const url = process.argv[2] ?? <<URL>>; // another address can follow the file's name
            const request = http.request(url, <<OPTIONS>>, (response) => {
              console.log(response.statusCode, response.statusMessage);
            <<HEAD>>  response.pipe(process.stdout);
              if (response.statusCode >= 400) process.exitCode = 1;
            });
            request.on('timeout', () => request.destroy(new Error(`no byte for ${<<TIMEOUT>>} ms`)));
            request.on('error', (error) => {
              console.error(error.code ?? '', error.message);
              process.exitCode = 1;
            });
            request.end(<<BODY>>);
            """;
    private static final String HEAD =
            "  for (const name in response.headers) console.log(`${name}: ${response.headers[name]}`);\n";

    private HttpJs() {}

    static String text(Deed deed) {
        Typed typed = deed.typed();
        String timeout = timeout(typed);
        return Template.fill(
                PROGRAM,
                Map.of(
                        "URL",
                        Literal.js(url(deed)),
                        "OPTIONS",
                        "{ method: '" + method(typed) + "', timeout: " + timeout + headers(typed) + " }",
                        "HEAD",
                        typed.has("--head") ? HEAD : "",
                        "TIMEOUT",
                        timeout,
                        "BODY",
                        body(typed).map(Literal::js).orElse("")));
    }

    private static String headers(Typed typed) {
        Map<String, List<String>> fields = fields(typed);
        if (fields.isEmpty()) {
            return "";
        }
        List<String> all = fields.entrySet().stream()
                .map(field -> "[" + Literal.js(field.getKey()) + "]: " + Literal.jsList(field.getValue()))
                .toList();
        return ", headers: { " + String.join(", ", all) + " }";
    }

    // ---- what both languages need

    /** Where it went: a server's name was looked up when it was typed. */
    static String url(Deed deed) {
        return deed.facts(HttpFact.Asked.class)
                .map(HttpFact.Asked::url)
                .findFirst()
                .orElse(deed.typed().subject());
    }

    static String method(Typed typed) {
        return typed.command().replaceFirst("^http ", "").toUpperCase(Locale.ROOT);
    }

    static String timeout(Typed typed) {
        return typed.text("--timeout").map(Literal::number).orElse("60000");
    }

    static Optional<String> body(Typed typed) {
        return typed.words().stream().skip(1).findFirst();
    }

    /** Each header field once, with all its values. */
    static Map<String, List<String>> fields(Typed typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : typed.all("--header")) {
            String[] parts = field.split(":\\s*", 2);
            fields.merge(parts[0], List.of(parts[1]), HttpJs::both);
        }
        return fields;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
