package dev.forkshop.runtime.module;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes {@link Polls} into a class: where each method begins, before each jump backwards, where each {@code catch} and
 * {@code finally} begins, and after each call to what may have swallowed the error of a poll. A poll takes nothing from
 * the stack and leaves nothing there, so that the class stays valid without another look at its frames.
 */
final class PollWriter extends ClassVisitor {
    private PollWriter(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    static byte[] write(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new PollWriter(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new PollMethodWriter(super.visitMethod(access, name, type, signature, exceptions));
    }
}
