package dev.forkshop.runtime.module;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The names of the methods that classes hand to others: the bodies of lambdas, and what is written with two colons. */
final class MethodReferences extends ClassVisitor {
    private final Set<String> names = new HashSet<>();

    private MethodReferences() {
        super(Opcodes.ASM9);
    }

    static Set<String> in(Collection<byte[]> classFiles) {
        MethodReferences references = new MethodReferences();
        classFiles.forEach(each -> new ClassReader(each).accept(references, ClassReader.SKIP_DEBUG));
        return references.names;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                for (Object argument : arguments) {
                    if (argument instanceof Handle method) {
                        names.add(method.getName());
                    }
                }
            }
        };
    }
}
