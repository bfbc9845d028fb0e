package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;

/** A module that runs on the main loop as a Node program: {@code run}, and {@code serve}, which is a server. */
final class ServeJs {
    private static final String LISTENING = """
            {
              const http = require('node:http');
              const { createServer } = http;
              http.createServer = (...given) => createServer(...given).once('listening', function () {
                const { address, port } = this.address();
                console.log(`listening on ${address}:${port}`);
            <<STOP>>  });
            }

            """;
    private static final String STOP = """
            this.close(() => console.log('stopped'));
            this.closeAllConnections();
            """;

    private ServeJs() {}

    static String text(Course course, Twin twin) {
        Typed typed = course.typed();
        return twin.guard()
                + (typed.is("serve") ? place(typed) + listening(course) : "")
                + arguments(typed)
                + twin.body();
    }

    /** Where a server is to listen: the port that was typed, else a free one. */
    static String place(Typed typed) {
        return "process.env.PORT = "
                + Literal.js(typed.text("--port").map(Literal::number).orElse("0")) + ";\n" + "process.env.HOST = "
                + Literal.js(typed.text("--host").orElse("127.0.0.1")) + ";\n";
    }

    private static String listening(Course course) {
        return LISTENING.replace("<<STOP>>", course.steps().isEmpty() ? "" : Indent.by(4, STOP));
    }

    private static String arguments(Typed typed) {
        List<String> given = WorkerWords.arguments(typed);
        return given.isEmpty()
                ? ""
                : "process.argv.push("
                        + String.join(", ", given.stream().map(Literal::js).toList()) + ");\n";
    }
}
