package dev.forkshop.runtime.module;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes {@link Polls} into a class: where a method begins that the JDK may call, before calls, before each jump backwards,
 * where each {@code catch} and {@code finally} begins, and after each call to what may have swallowed the error of a poll.
 * A poll takes nothing from the stack and leaves nothing there, so that the class stays valid without another look at its
 * frames.
 */
final class PollWriter extends ClassVisitor {
    private static final int OF_THE_MODULE = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;

    private final Set<String> handedOut;

    private PollWriter(ClassVisitor next, Set<String> handedOut) {
        super(Opcodes.ASM9, next);
        this.handedOut = handedOut;
    }

    /** All classes of a module. */
    static Map<String, byte[]> write(Map<String, byte[]> classFiles) {
        Set<String> handedOut = MethodReferences.in(classFiles.values());
        Map<String, byte[]> polled = new LinkedHashMap<>();
        classFiles.forEach((name, bytes) -> polled.put(name, write(bytes, handedOut)));
        return polled;
    }

    private static byte[] write(byte[] classFile, Set<String> handedOut) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new PollWriter(writer, handedOut), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        boolean calledFromOutside = (access & OF_THE_MODULE) == 0 || handedOut.contains(name);
        return new PollMethodWriter(super.visitMethod(access, name, type, signature, exceptions), calledFromOutside);
    }
}
