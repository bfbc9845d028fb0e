package dev.forkshop.workbench.script;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the runtime's own sources say of its members, where they are there: JShell looks into those of the JDK only. A
 * source is read when somebody asks, once.
 */
final class RuntimeDocs {
    private static final Pattern METHOD = Pattern.compile("(?:^|[\\s.])(\\w+)(?:<[^(]*>)?\\.(\\w+)\\((.*)\\)");
    private static final Pattern TYPE = Pattern.compile("(?:^|[\\s.])(\\w+)(?:<.*>)?$");

    private final Path sources;
    private final Map<String, Optional<Source>> known = new HashMap<>();

    RuntimeDocs(Path sources) {
        this.sources = sources;
    }

    /** The sentence that a signature's member begins its Javadoc with. */
    Optional<String> of(String signature) {
        Matcher method = METHOD.matcher(signature);
        if (method.find()) {
            return source(method.group(1)).flatMap(text -> text.ofMethod(method.group(2), names(method.group(3))));
        }
        Matcher type = TYPE.matcher(signature);
        return type.find() ? source(type.group(1)).flatMap(Source::ofType) : Optional.empty();
    }

    /** {@code String module, List<String> args} → module, args. */
    private static List<String> names(String parameters) {
        return Stream.of(parameters.replaceAll("<[^()]*>", "").split(","))
                .map(parameter -> parameter.strip().replaceFirst("^.*\\s", ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<Source> source(String type) {
        return known.computeIfAbsent(type, this::read);
    }

    private Optional<Source> read(String type) {
        try {
            Optional<Path> file = find(type + ".java");
            return file.isEmpty() ? Optional.empty() : Optional.of(Source.parse(file.get(), type));
        } catch (IOException unreadable) { // the signature alone helps, too
            return Optional.empty();
        }
    }

    private Optional<Path> find(String name) throws IOException {
        if (!Files.isDirectory(sources)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith(name)).findFirst();
        }
    }

    /** One type's source, parsed. */
    private record Source(DocTrees docs, CompilationUnitTree unit, String type) {
        static Source parse(Path file, String type) throws IOException {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(file);
                JavacTask task = (JavacTask) compiler.getTask(null, files, problem -> {}, List.of(), null, units);
                return new Source(
                        DocTrees.instance(task), task.parse().iterator().next(), type);
            }
        }

        Optional<String> ofType() {
            return paths().stream()
                    .filter(path -> path.getLeaf() instanceof ClassTree tree
                            && tree.getSimpleName().contentEquals(type))
                    .findFirst()
                    .flatMap(this::sentence);
        }

        Optional<String> ofMethod(String name, List<String> parameters) {
            return paths().stream()
                    .filter(path -> path.getLeaf() instanceof MethodTree tree && isIt(tree, name, parameters))
                    .findFirst()
                    .flatMap(this::sentence);
        }

        private static boolean isIt(MethodTree tree, String name, List<String> parameters) {
            return tree.getName().contentEquals(name)
                    && tree.getParameters().stream()
                            .map(VariableTree::getName)
                            .map(Object::toString)
                            .toList()
                            .equals(parameters);
        }

        private List<TreePath> paths() {
            List<TreePath> found = new ArrayList<>();
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree tree, Void nothing) {
                    found.add(getCurrentPath());
                    return super.visitClass(tree, nothing);
                }

                @Override
                public Void visitMethod(MethodTree tree, Void nothing) {
                    found.add(getCurrentPath());
                    return null;
                }
            }.scan(unit, null);
            return found;
        }

        private Optional<String> sentence(TreePath path) {
            return Optional.ofNullable(docs.getDocComment(path)).map(JavadocText::sentence);
        }
    }
}
