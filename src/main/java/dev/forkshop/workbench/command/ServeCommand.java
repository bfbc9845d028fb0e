package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.workbench.measure.HttpReady;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code serve}: runs a module that is a server on the shop's own loop, and leaves it running. */
public final class ServeCommand implements Command {
    private static final int MOST_PORT = 65_535;
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "::1");

    @Override
    public Usage usage() {
        return Usage.of("serve", Groups.SERVERS, "run a server on the shop's own event loop, in the background")
                .example("serve SlowApi --name api", "then: http get api/fast, load api/fast")
                .example("serve Hello --port 8000", "at a port that you choose")
                .option("--port", "PORT", "where it listens; without it the system chooses a free one")
                .option("--name", "NAME", "what it is called here; the module's name in small letters")
                .option("--host", "ADDRESS", "whom it listens to; 127.0.0.1, which is this machine alone")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("MODULE", "a name (modules lists them) or a path to a Java file", Usage.Values.MODULE)
                .more("ARGUMENT", "what its main is given", Usage.Values.NONE)
                .detail(
                        "The module finds its port and address in the variables PORT and HOST. It shares the shop's only "
                                + "loop: what keeps that busy keeps every request waiting, and the status line shows it.")
                .detail("serve stop ends it; so does leaving.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Serving.Wanted wanted = wanted(arguments, session);
        warn(wanted.host(), job);
        HttpReady.await();
        ProgramRun run = new ProgramRun("serve", arguments, session, job);
        CompiledModule module = ModuleArgument.compile(run);
        return run.perform(started -> {
            if (module != null) {
                new Serving(started, module, wanted).begin();
            }
        });
    }

    private static Serving.Wanted wanted(Arguments arguments, Session session) {
        long port = arguments.number("--port", 0).orElse(0L);
        if (port > MOST_PORT) {
            throw new UsageError("--port must be at most " + MOST_PORT + ", was " + port, "--port 8000");
        }
        return new Serving.Wanted(
                name(arguments, session), arguments.text("--host").orElse("127.0.0.1"), (int) port);
    }

    private static String name(Arguments arguments, Session session) {
        Optional<String> given = arguments.text("--name");
        given.filter(name -> session.servers().find(name).isPresent()).ifPresent(taken -> {
            throw new UsageError("a server is called " + taken + " already", "serve stop " + taken + " ends it");
        });
        given.filter(name -> !name.matches("[\\w-]+")).ifPresent(odd -> {
            throw new UsageError("'" + odd + "' is no name", "letters, digits and - will do");
        });
        String module = arguments.words().get(0).replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
        return given.orElseGet(() -> session.servers().freeName(module.toLowerCase(Locale.ROOT)));
    }

    private static void warn(String host, Job job) {
        if (!LOCAL.contains(host)) {
            job.line(Line.of()
                    .bad("  careful: ")
                    .text("whoever can reach this machine at " + host + " can use this server")
                    .line()
                    .onErr());
        }
    }
}
