package dev.forkshop.runtime.module;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac in this process; nothing of it is loaded before the first module that is not kept yet. */
final class ModuleCompiler {
    private ModuleCompiler() {}

    /** Classes that can be stopped wherever they are. */
    static CompiledModule compile(ModuleSource source) {
        return CompiledModule.toRun(source, classes(source));
    }

    /** What javac made of it. */
    static CompiledModule compileAsItIs(ModuleSource source) {
        return CompiledModule.of(source, classes(source));
    }

    private static Map<String, byte[]> classes(ModuleSource source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            Complaint missing = new Complaint(
                    source.file(), 0, 0, "", "this Java has no compiler: run forkshop with a JDK, not a JRE");
            throw new CompileError(source.name(), List.of(missing));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8);
        SourceFile main = new SourceFile(source);
        CompiledFiles files = new CompiledFiles(standard, main);
        boolean compiled = compiler.getTask(null, files, found, options(), null, List.of(main))
                .call();
        if (!compiled) {
            throw new CompileError(source.name(), complaints(source, found));
        }
        return files.classes();
    }

    private static List<String> options() {
        String classPath = System.getProperty("java.class.path");
        return List.of(
                "-proc:none",
                "-implicit:class",
                "-g",
                "-XDstringConcat=inline",
                "-parameters",
                "-Xlint:none",
                "-classpath",
                classPath);
    }

    private static List<Complaint> complaints(ModuleSource source, DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> complaint(each.getSource() instanceof SourceFile file ? file.source() : source, each))
                .toList();
    }

    private static Complaint complaint(ModuleSource source, Diagnostic<?> found) {
        List<String> lines = source.text().lines().toList();
        String message = found.getMessage(Locale.ROOT);
        if (found.getLineNumber() < 1 || found.getLineNumber() > lines.size()) {
            return new Complaint(source.file(), 0, 0, "", message);
        }
        String line = lines.get((int) found.getLineNumber() - 1);
        return new Complaint(
                source.file(), found.getLineNumber(), column(line, found.getColumnNumber()), line, message);
    }

    /** javac counts a tab as the columns up to the next tab stop; we count characters. */
    private static long column(String line, long drawn) {
        long column = 0;
        for (int i = 0; i < line.length(); i++) {
            if (column + 1 >= drawn) {
                return i + 1;
            }
            column = line.charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
        }
        return line.length() + 1;
    }
}
