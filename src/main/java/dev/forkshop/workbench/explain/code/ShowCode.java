package dev.forkshop.workbench.explain.code;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was typed as a complete program that does the same: in JavaScript for Node, in Java with this runtime. */
public final class ShowCode {
    private static final List<String> BEGINNINGS = List.of(
            "exec",
            "execfile",
            "spawn",
            "fork",
            "run",
            "places",
            "crossing",
            "compare",
            "worker run",
            "pool up",
            "shared new",
            "serve",
            "cluster up",
            "http get",
            "http post",
            "load",
            "load versus",
            "fourways",
            "java");

    private final ModuleSources sources;

    public ShowCode(ModuleSources sources) {
        this.sources = sources;
    }

    /** Whether the line did something; others only look at it. */
    public static boolean knows(Typed typed) {
        return BEGINNINGS.contains(typed.command()) || Course.isStep(typed);
    }

    /** A line of comment in either language, without its end. */
    public static String note(String text) {
        return Literal.comment(text).stripTrailing();
    }

    /** A program for Node that does what the last line did; empty where what it names was not begun by a line. */
    public Optional<String> js(List<Deed> deeds) {
        return course(deeds).map(this::js);
    }

    /** The same in Java. */
    public Optional<String> java(List<Deed> deeds) {
        return course(deeds).map(course -> java(course, deeds));
    }

    /** The lines that such a program is made of, the first one first; empty where there is none. */
    public static List<Deed> lines(List<Deed> deeds) {
        return Course.of(deeds)
                .map(course -> Stream.concat(Stream.of(course.begin()), course.steps().stream())
                        .toList())
                .orElse(List.of());
    }

    private String js(Course course) {
        Typed typed = course.typed();
        return switch (typed.command()) {
            case "exec", "execfile", "spawn" -> new ChildJs(course, null).text();
            case "fork" -> new ChildJs(course, twin(typed)).text();
            case "run", "serve" -> ServeJs.text(course, twin(typed));
            case "places" -> PlacesJs.text(typed, twin(typed));
            case "crossing" -> CrossingJs.text(typed);
            case "compare" -> CompareCode.js(typed);
            case "worker run" -> new WorkerJs(course, twin(typed)).text();
            case "pool up" -> new PoolJs(course, twin(typed)).text();
            case "shared new" -> SharedCode.js(course);
            case "cluster up" -> new ClusterJs(course, twin(typed)).text();
            case "load", "load versus" -> LoadJs.text(course.begin());
            case "fourways" -> FourWaysJs.text(typed, sources);
            case "java" -> JavaLines.js(course.begin());
            default -> HttpJs.text(course.begin());
        };
    }

    private String java(Course course, List<Deed> deeds) {
        Typed typed = course.typed();
        return switch (typed.command()) {
            case "exec", "execfile", "spawn", "fork" -> new ChildJava(course).text();
            case "run", "serve" -> ServeJava.text(course, sources.java(typed.subject()));
            case "places" -> PlacesJava.text(typed, course.line());
            case "crossing" -> CrossingJava.text(typed, course.line());
            case "compare" -> CompareCode.java(typed);
            case "worker run" -> new WorkerJava(course).text();
            case "pool up" -> new PoolJava(course).text();
            case "shared new" -> SharedCode.java(course);
            case "cluster up" -> new ClusterJava(course).text();
            case "load", "load versus" -> LoadJava.text(course.begin());
            case "fourways" -> FourWaysJava.text(typed, course.line());
            case "java" -> JavaLines.java(deeds);
            default -> HttpJava.text(course.begin());
        };
    }

    private Twin twin(Typed typed) {
        return sources.twin(typed.subject());
    }

    // ---- what the lines say together

    private Optional<Course> course(List<Deed> deeds) {
        return Course.of(deeds).map(course -> sharing(course, deeds)).map(this::answering);
    }

    /** Memory that a worker was given is shown by that worker; a worker needs to know how much memory it was given. */
    private static Course sharing(Course course, List<Deed> deeds) {
        if (course.typed().is("worker run") && course.typed().has("--shared")) {
            String name = course.typed().text("--shared").orElseThrow();
            return with(course, "--shared-bytes", memory(deeds, name).map(SharedCode::bytes));
        }
        if (!course.typed().is("shared new") || course.steps().isEmpty()) {
            return course;
        }
        String name = course.typed().subject();
        Typed look = course.steps().get(course.steps().size() - 1).typed();
        return deeds.stream()
                .filter(deed -> deed.typed().is("worker run"))
                .filter(deed -> deed.typed().all("--shared").contains(name))
                .reduce((one, later) -> later)
                .map(run -> with(new Course(run, List.of()), "--as", look.text("--as")))
                .map(run -> with(run, "--shared-bytes", Optional.of(SharedCode.bytes(course.typed()))))
                .orElse(course);
    }

    private static Optional<Typed> memory(List<Deed> deeds, String name) {
        return deeds.stream()
                .map(Deed::typed)
                .filter(typed -> typed.is("shared new") && typed.subject().equals(name))
                .reduce((one, later) -> later);
    }

    /** A partner that only waited was sent the message of its description, and so it must be in a program. */
    private Course answering(Course course) {
        Typed typed = course.typed();
        boolean waited = typed.is("fork", "worker run")
                && typed.all("--send").isEmpty()
                && !typed.has("--keep")
                && course.begin().facts(ModuleFact.Waits.class).findFirst().isPresent();
        return waited ? with(course, "--send", Optional.of(sources.example(typed.subject()))) : course;
    }

    private static Course with(Course course, String option, Optional<String> value) {
        Deed begin = course.begin();
        Typed typed = begin.typed();
        Map<String, List<String>> options = new HashMap<>(typed.options());
        value.ifPresent(text -> options.put(option, List.of(text)));
        Typed more = new Typed(typed.command(), options, typed.words(), typed.rest());
        return new Course(new Deed(begin.line(), more, begin.facts()), course.steps());
    }
}
