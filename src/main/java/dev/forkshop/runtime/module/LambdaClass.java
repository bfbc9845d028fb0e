package dev.forkshop.runtime.module;

import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda, or of one reference to a method of the class in which it stands: what it has captured, and the
 * one method of its interface, which calls the lambda's body. One that captures nothing is made once, as the JVM does it.
 *
 * @param wanted the method of the interface, as it is declared there
 * @param known its types where the lambda stands: where they differ, the declared one is cast
 */
record LambdaClass(String method, Type captured, Type wanted, Type known, Handle body) {
    /** The static method that gives an instance. */
    static final String GET = "get";

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String ONLY = "only";

    /** Empty where this is no lambda, or one whose values would have to be converted, or that can be serialized. */
    static Optional<LambdaClass> of(
            String type, String method, String captured, Handle bootstrap, Object... arguments) {
        if (!bootstrap.getOwner().equals(FACTORY) || !bootstrap.getName().equals("metafactory")) {
            return Optional.empty();
        }
        Handle body = (Handle) arguments[1];
        LambdaClass found =
                new LambdaClass(method, Type.getMethodType(captured), (Type) arguments[0], (Type) arguments[2], body);
        return Optional.of(found).filter(each -> body.getOwner().equals(type) && each.fits());
    }

    /** Whether the body takes just what was captured and what comes, and gives back what is wanted. */
    private boolean fits() {
        Type[] given = concat(captured.getArgumentTypes(), known.getArgumentTypes());
        return Arrays.equals(given, taken())
                && Type.getReturnType(body.getDesc()).equals(known.getReturnType())
                && alike(wanted.getReturnType(), known.getReturnType());
    }

    private Type[] taken() {
        Type[] plain = Type.getArgumentTypes(body.getDesc());
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> plain;
            case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKESPECIAL, Opcodes.H_INVOKEINTERFACE ->
                concat(new Type[] {Type.getObjectType(body.getOwner())}, plain);
            default -> new Type[] {Type.VOID_TYPE}; // a constructor: nothing fits it
        };
    }

    private static Type[] concat(Type[] first, Type[] then) {
        Type[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    private static boolean alike(Type wanted, Type known) {
        return wanted.equals(known) || wanted.getSort() == Type.OBJECT && known.getSort() >= Type.ARRAY;
    }

    /** The class file. */
    byte[] write(String name, String host, int version) {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] one = {captured.getReturnType().getInternalName()};
        out.visit(version, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, name, null, "java/lang/Object", one);
        out.visitNestHost(host);
        writeConstructor(out, name);
        writeGet(out, name);
        writeMethod(out, name);
        return out.toByteArray();
    }

    private void writeConstructor(ClassWriter out, String name) {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructor(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured.getArgumentTypes().length; i++) {
            Type type = captured.getArgumentTypes()[i];
            out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "v" + i, type.getDescriptor(), null, null);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "v" + i, type.getDescriptor());
            local += type.getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private String constructor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured.getArgumentTypes());
    }

    private void writeGet(ClassWriter out, String name) {
        boolean once = captured.getArgumentTypes().length == 0;
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, GET, captured.getDescriptor(), null, null);
        code.visitCode();
        if (once) {
            writeOnly(out, name);
            code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, "L" + name + ";");
        } else {
            writeNew(code, name);
        }
        end(code, Opcodes.ARETURN);
    }

    private void writeOnly(ClassWriter out, String name) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        out.visitField(access, ONLY, "L" + name + ";", null, null);
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        writeNew(code, name);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, "L" + name + ";");
        end(code, Opcodes.RETURN);
    }

    private void writeNew(MethodVisitor code, String name) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int local = 0;
        for (Type type : captured.getArgumentTypes()) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
    }

    private void writeMethod(ClassWriter out, String name) {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PUBLIC, method, wanted.getDescriptor(), null, null);
        code.visitCode();
        for (int i = 0; i < captured.getArgumentTypes().length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "v" + i, captured.getArgumentTypes()[i].getDescriptor());
        }
        writeGiven(code);
        code.visitMethodInsn(call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        end(code, wanted.getReturnType().getOpcode(Opcodes.IRETURN));
    }

    private void writeGiven(MethodVisitor code) {
        int local = 1;
        for (int i = 0; i < wanted.getArgumentTypes().length; i++) {
            Type type = wanted.getArgumentTypes()[i];
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            if (!type.equals(known.getArgumentTypes()[i])) {
                code.visitTypeInsn(Opcodes.CHECKCAST, known.getArgumentTypes()[i].getInternalName());
            }
            local += type.getSize();
        }
    }

    private int call() {
        if (body.getTag() == Opcodes.H_INVOKESTATIC) {
            return Opcodes.INVOKESTATIC;
        }
        return body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
