package dev.forkshop.runtime.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the lambdas of a module classes of their own when it is compiled, as an anonymous class would be one. Else the JVM
 * writes such a class when it comes to the lambda, again in each worker: a third of a millisecond, of the two that a
 * worker needs until it answers. What is not as simple as {@link LambdaClass} wants it stays as javac wrote it.
 */
final class LambdaWriter extends ClassVisitor {
    private final Map<String, byte[]> made = new LinkedHashMap<>();
    private String type;
    private String host;
    private int version;

    private LambdaWriter(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** All classes of a module, by binary name, and those of its lambdas. */
    static Map<String, byte[]> write(Map<String, byte[]> classFiles) {
        Map<String, byte[]> written = new LinkedHashMap<>();
        Map<String, List<String>> nests = new HashMap<>();
        classFiles.forEach((name, bytes) -> written.putAll(write(name, bytes, nests)));
        nests.forEach((host, lambdas) ->
                written.computeIfPresent(host.replace('/', '.'), (name, bytes) -> withMembers(bytes, lambdas)));
        return written;
    }

    private static Map<String, byte[]> write(String name, byte[] bytes, Map<String, List<String>> nests) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter next = new ClassWriter(reader, 0);
        LambdaWriter writer = new LambdaWriter(next);
        reader.accept(writer, 0);
        writer.made
                .keySet()
                .forEach(each -> nests.computeIfAbsent(writer.host, none -> new ArrayList<>())
                        .add(each.replace('.', '/')));
        writer.made.put(name, next.toByteArray());
        return writer.made;
    }

    /** Lets these classes call what is private in the nest. */
    private static byte[] withMembers(byte[] nestHost, List<String> members) {
        ClassReader reader = new ClassReader(nestHost);
        ClassWriter next = new ClassWriter(reader, 0);
        reader.accept(next, 0);
        members.forEach(next::visitNestMember);
        return next.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        super.visit(version, access, name, signature, parent, interfaces);
        this.version = version;
        type = name;
        host = name;
    }

    @Override
    public void visitNestHost(String nestHost) {
        super.visitNestHost(nestHost);
        host = nestHost;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new InMethod(super.visitMethod(access, name, type, signature, exceptions));
    }

    private final class InMethod extends MethodVisitor {
        InMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        /** The call that replaces it takes and leaves the same on the stack. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Optional<LambdaClass> found = LambdaClass.of(type, name, descriptor, bootstrap, arguments);
            if (found.isEmpty()) {
                super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
                return;
            }
            String lambda = type + "$$Lambda$" + made.size();
            made.put(lambda.replace('/', '.'), found.get().write(lambda, host, version));
            super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda, LambdaClass.GET, descriptor, false);
        }
    }
}
