package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.Map;
import java.util.stream.Collectors;

/** One request as a module in Java. */
final class HttpJava {
    private static final String BODY = """
            String url = arguments.length > 0 ? arguments[0] : <<URL>>;
            RequestOptions request = RequestOptions.of(url).method("<<METHOD>>").timeout(<<TIMEOUT>>)<<HEADERS>>;
            Http.fetch(request, <<BODY>>.getBytes(StandardCharsets.UTF_8)).whenComplete((answer, failure) -> {
                if (failure != null) {
                    console.error(failure.getMessage());
                    process.exitCode(1);
                    return;
                }
                console.log(answer.status(), answer.statusText());
            <<HEAD>>    process.stdout().write(answer.text());
                process.exitCode(answer.status() < 400 ? 0 : 1);
            });
            """;
    private static final String HEAD =
            "    answer.headers().forEach((name, value) -> console.log(name + \": \" + value));\n";

    private HttpJava() {}

    static String text(Deed deed) {
        Typed typed = deed.typed();
        String body = Template.fill(
                BODY,
                Map.of(
                        "URL", Literal.java(HttpJs.url(deed)),
                        "METHOD", HttpJs.method(typed),
                        "TIMEOUT", HttpJs.timeout(typed),
                        "HEADERS", headers(typed),
                        "BODY", Literal.java(HttpJs.body(typed).orElse("")),
                        "HEAD", typed.has("--head") ? HEAD : ""));
        return JavaFile.of(deed.line(), body, "");
    }

    private static String headers(Typed typed) {
        return HttpJs.fields(typed).entrySet().stream()
                .map(field -> ".header(" + Literal.java(field.getKey()) + ", "
                        + field.getValue().stream().map(Literal::java).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining());
    }
}
