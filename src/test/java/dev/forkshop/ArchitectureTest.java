package dev.forkshop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.forkshop.workbench.command.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the rows of docs/ARCHITECTURE.md true; change both together. */
@AnalyzeClasses(packages = "dev.forkshop", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Whom a package of the runtime may use, besides the JDK, its own libraries and itself. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("journal", Set.of()),
            Map.entry("error", Set.of()),
            Map.entry("loop", Set.of("journal", "error")),
            Map.entry("memory", Set.of("loop", "journal", "error")),
            Map.entry("stream", Set.of("loop", "journal", "error")),
            Map.entry("transport", Set.of("stream", "loop", "journal", "error")),
            Map.entry("net", Set.of("transport", "stream", "loop", "journal", "error")),
            Map.entry("http", Set.of("net", "transport", "memory", "stream", "loop", "journal", "error")),
            Map.entry("ipc", Set.of("net", "transport", "memory", "stream", "loop", "journal", "error")),
            Map.entry("module", Set.of("ipc", "net", "memory", "stream", "loop", "journal", "error")),
            Map.entry(
                    "childprocess",
                    Set.of("module", "ipc", "net", "transport", "memory", "stream", "loop", "journal", "error")),
            Map.entry("workerthreads", Set.of("module", "memory", "stream", "loop", "journal", "error")),
            Map.entry(
                    "cluster",
                    Set.of(
                            "childprocess",
                            "http",
                            "net",
                            "transport",
                            "module",
                            "ipc",
                            "memory",
                            "stream",
                            "loop",
                            "journal",
                            "error")));

    @ArchTest
    static final ArchRule onlyTheTransportImportsNetty = onlyIn("runtime.transport..", "io.netty..");

    @ArchTest
    static final ArchRule onlyTheTerminalImportsJLine = onlyIn("workbench.terminal..", "org.jline..");

    @ArchTest
    static final ArchRule onlyTheScriptImportsJShell = onlyIn("workbench.script..", "jdk.jshell..");

    @ArchTest
    static final ArchRule onlyLessonsImportCommonmark = onlyIn("workbench.lesson..", "org.commonmark..");

    @ArchTest
    static final ArchRule onlyChildProcessesImportJna = onlyIn("runtime.childprocess..", "com.sun.jna..");

    @ArchTest
    static final ArchRule onlyModulesImportAsm = onlyIn("runtime.module..", "org.objectweb.asm..");

    @ArchTest
    static final ArchRule onlyOneClassImportsTheHistogram = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.forkshop.runtime.loop.DurationHistogram")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.HdrHistogram..");

    @ArchTest
    static final ArchRule theJournalNeedsTheJdkOnly = needsTheJdkOnly("dev.forkshop.runtime.journal");

    @ArchTest
    static final ArchRule errorsNeedTheJdkOnly = needsTheJdkOnly("dev.forkshop.runtime.error");

    @ArchTest
    static final ArchRule theRuntimeKnowsNothingOfTheWorkbench = noClasses()
            .that()
            .resideInAPackage("dev.forkshop.runtime..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.forkshop.workbench..").or(name("dev.forkshop.Main")));

    @ArchTest
    static final ArchRule explainAndViewSeeOfTheRuntimeOnlyFacts = noClasses()
            .that()
            .resideInAnyPackage("dev.forkshop.workbench.explain..", "dev.forkshop.workbench.view..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.forkshop.runtime..")
                    .and(not(resideInAnyPackage("dev.forkshop.runtime.journal", "dev.forkshop.runtime.error"))));

    @ArchTest
    static final ArchRule noPackagesUseEachOtherInACircle =
            slices().matching("dev.forkshop.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodySleeps = nobodySleeps();

    @ArchTest
    static void nobodySleepsInTestsEither(JavaClasses main) {
        nobodySleeps().check(new ClassFileImporter(List.of(new OnlyIncludeTests())).importPackages("dev.forkshop"));
    }

    @ArchTest
    static void arrowsOfTheRuntimeGoDown(JavaClasses main) {
        ARROWS.forEach((from, to) -> noClasses()
                .that()
                .resideInAPackage("dev.forkshop.runtime." + from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(allBut(from, to))
                .allowEmptyShould(true)
                .check(main));
    }

    @ArchTest
    static void everyPackageOfTheRuntimeHasItsRow(JavaClasses main) {
        Set<String> packages = new TreeSet<>();
        main.that(resideInAPackage("dev.forkshop.runtime.*")).forEach(c -> packages.add(lastPart(c.getPackageName())));
        packages.removeAll(ARROWS.keySet());
        assertTrue(packages.isEmpty(), "no row in ARROWS for " + packages);
    }

    @ArchTest
    static void noCommandUsesAnother(JavaClasses main) {
        List<JavaClass> commands = main.that(assignableTo(Command.class)).stream()
                .filter(c -> !c.isInterface())
                .toList();
        for (JavaClass one : commands) {
            for (JavaClass other : commands) {
                boolean same = outermost(one).equals(outermost(other));
                assertTrue(same || !uses(one, other), one.getSimpleName() + " uses " + other.getSimpleName());
            }
        }
    }

    @ArchTest
    static void picocliStaysInOneAdapter(JavaClasses main) {
        Set<String> users = new TreeSet<>();
        main.stream()
                .filter(c -> usesPackage(c, "picocli"))
                .forEach(c -> users.add(outermost(c).getName()));
        assertTrue(users.size() <= 1, "only one class may import picocli: " + users);
    }

    @ArchTest
    static void everyPackageSaysWhatItIs(JavaClasses main) {
        assertEquals(List.of(), Sources.foldersWithoutPackageInfo());
    }

    @ArchTest
    static void everyPublicTypeOfTheRuntimeHasJavadoc(JavaClasses main) {
        assertEquals(List.of(), Sources.publicTypesWithoutJavadoc("runtime"));
    }

    @ArchTest
    static void noFileIsTooLongToRead(JavaClasses main) {
        assertEquals(List.of(), Sources.longerThan(400));
    }

    @ArchTest
    static void everyMakerOfThreadsIsInTheDocument(JavaClasses main) {
        assertEquals(List.of(), Sources.threadMakersMissingIn(Path.of("docs/CONCURRENCY.md")));
    }

    @ArchTest
    static void everyPackageIsInTheDocument(JavaClasses main) {
        assertEquals(List.of(), Sources.packagesMissingIn(Path.of("docs/ARCHITECTURE.md")));
    }

    private static ArchRule onlyIn(String home, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.forkshop." + home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static ArchRule needsTheJdkOnly(String of) {
        return classes()
                .that()
                .resideInAPackage(of)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax..", of);
    }

    private static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .callMethodWhere(target(name("sleep"))
                        .and(target(owner(name("java.lang.Thread").or(name("java.util.concurrent.TimeUnit"))))));
    }

    private static String[] allBut(String from, Set<String> to) {
        return ARROWS.keySet().stream()
                .filter(other -> !other.equals(from) && !to.contains(other))
                .map(other -> "dev.forkshop.runtime." + other)
                .toArray(String[]::new);
    }

    private static boolean uses(JavaClass one, JavaClass other) {
        return one.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().equals(other));
    }

    private static boolean usesPackage(JavaClass one, String library) {
        return one.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(library));
    }

    private static JavaClass outermost(JavaClass of) {
        return of.getEnclosingClass().map(ArchitectureTest::outermost).orElse(of);
    }

    private static String lastPart(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
