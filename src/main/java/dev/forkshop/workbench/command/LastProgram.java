package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.ShownProgram;
import dev.forkshop.workbench.explain.code.ModuleSources;
import dev.forkshop.workbench.explain.code.ShowCode;
import dev.forkshop.workbench.explain.code.Twin;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The last line that did something, as a program of its own: what {@code show} prints and a comparison runs. Lines that
 * only look are passed over. Empty where nothing was done yet, or where what the line names was begun elsewhere. Any
 * thread.
 */
final class LastProgram {
    private LastProgram() {}

    /** For real Node. */
    static Optional<ShownProgram> js(Session session) {
        List<Deed> deeds = deeds(session);
        return deeds.isEmpty()
                ? Optional.empty()
                : program(session, deeds, code(session).js(deeds));
    }

    /** A module for this runtime. */
    static Optional<ShownProgram> java(Session session) {
        List<Deed> deeds = deeds(session);
        return deeds.isEmpty()
                ? Optional.empty()
                : program(session, deeds, code(session).java(deeds));
    }

    /** The line that the program is of. */
    static Optional<String> line(Session session) {
        List<Deed> deeds = deeds(session);
        return deeds.isEmpty() ? Optional.empty() : Optional.of(last(deeds).line());
    }

    /** The last line, where it did nothing that could be shown. */
    static Optional<String> passedOver(Session session) {
        List<Deed> all = session.deeds().all();
        return all.stream()
                .skip(deeds(session).size())
                .filter(deed -> !deed.typed().is("show"))
                .reduce((one, later) -> later)
                .map(Deed::line);
    }

    /** The lines that the program is made of; empty where there is none. */
    static List<Deed> lines(Session session) {
        List<Deed> deeds = deeds(session);
        return deeds.isEmpty() ? List.of() : ShowCode.lines(deeds);
    }

    /** Up to the last that did something. */
    private static List<Deed> deeds(Session session) {
        List<Deed> all = session.deeds().all();
        int end = all.size();
        while (end > 0 && !ShowCode.knows(all.get(end - 1).typed())) {
            end--;
        }
        return all.subList(0, end);
    }

    private static Deed last(List<Deed> deeds) {
        return deeds.get(deeds.size() - 1);
    }

    private static Optional<ShownProgram> program(Session session, List<Deed> deeds, Optional<String> text) {
        return text.map(whole -> new ShownProgram(last(deeds).line(), whole, session.directory(), List.of()));
    }

    private static ShowCode code(Session session) {
        return new ShowCode(new Sources(session));
    }

    /** The modules of a sitting. */
    private record Sources(Session session) implements ModuleSources {
        private Path file(String module) {
            return session.modules().find(module, session.directory());
        }

        @Override
        public String java(String module) {
            return new ModuleText(file(module)).source();
        }

        @Override
        public String example(String module) {
            return new ModuleText(file(module)).message().orElse("{}");
        }

        /** Bundled modules have their counterpart in a folder beside them, a learner has it beside the module. */
        @Override
        public Twin twin(String module) {
            Path file = file(module);
            String name = ModuleArgument.name(file) + ".js";
            Path bundled = file.resolveSibling("js").resolve(name);
            return Files.isRegularFile(bundled)
                    ? Twin.of(module, bundled.toString(), new ModuleText(bundled).source())
                    : Twin.own(module, file.resolveSibling(name).toString());
        }
    }
}
