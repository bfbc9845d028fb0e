package dev.forkshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of the source files as text: things that no class file remembers. */
final class Sources {
    private static final Path MAIN = Path.of("src/main/java/dev/forkshop");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^(?<before>.*)\\R(?:@.*\\R)*public (?:final |abstract |sealed |non-sealed )*"
                    + "(?:class|interface|record|enum|@interface) (?<name>\\w+)");

    private static final Pattern MAKES_THREAD = Pattern.compile(
            "new Thread\\(|new ThreadPoolExecutor\\(|Executors\\.|Thread\\.of|new ForkJoinPool|(supply|run)Async\\(");

    private Sources() {}

    static List<String> foldersWithoutPackageInfo() {
        return javaFiles(MAIN)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(Path::toString)
                .toList();
    }

    static List<String> publicTypesWithoutJavadoc(String part) {
        return javaFiles(MAIN.resolve(part))
                .filter(hasBarePublicType())
                .map(Path::toString)
                .toList();
    }

    static List<String> longerThan(int lines) {
        return javaFiles(Path.of("src"))
                .filter(file -> text(file).lines().count() > lines)
                .map(Path::toString)
                .toList();
    }

    static List<String> threadMakersMissingIn(Path page) {
        String known = text(page);
        return javaFiles(MAIN)
                .filter(file -> MAKES_THREAD.matcher(text(file)).find())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(type -> !known.contains("`" + type))
                .toList();
    }

    /** The packages of the runtime and the workbench that the page's tree does not name. */
    static List<String> packagesMissingIn(Path page) {
        String known = text(page);
        return Stream.of("runtime", "workbench")
                .flatMap(part -> javaFiles(MAIN.resolve(part))
                        .map(file -> MAIN.resolve(part).relativize(file)))
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.getName(0).toString())
                .distinct()
                .filter(name -> !Pattern.compile("(?m)^ {8}(\\w+, )*" + name + "\\b")
                        .matcher(known)
                        .find())
                .toList();
    }

    private static Predicate<Path> hasBarePublicType() {
        return file -> {
            Matcher type = PUBLIC_TYPE.matcher(text(file));
            return type.find() && !type.group("before").endsWith("*/");
        };
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
