package dev.forkshop.runtime.module;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the polls of one method.
 *
 * <p>A recursion looks before the first call of each stretch without branches. A method that only the module itself calls
 * does so nowhere else: where it calls nobody it is soon back in a loop or a recursion that has polls.
 *
 * <p>A poll at the beginning of a handler throws out of it before the module's first word there. Handlers that guard
 * themselves get none: that is how javac writes the end of {@code synchronized}, where the lock must be given back first
 * (a poll there would be thrown back to itself for ever); such a handler throws on by itself.
 */
final class PollMethodWriter extends MethodVisitor {
    private static final Handle LINK = new Handle(
            Opcodes.H_INVOKESTATIC,
            Polls.class.getName().replace('.', '/'),
            "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private static final String LOOK = Look.class.getName().replace('.', '/');

    /** Futures and executors keep what their callbacks throw, instead of letting it through. */
    private static final String SWALLOWERS = "java/util/concurrent/";

    private record Guard(Label start, Label end, Label handler) {}

    private final List<Guard> guards = new ArrayList<>();
    private final Set<Label> behind = new HashSet<>();
    private final boolean calledFromOutside;
    private boolean handlerBegins;

    /** Whether nothing has branched since the last look: then a call needs none of its own. */
    private boolean looked;

    PollMethodWriter(MethodVisitor next, boolean calledFromOutside) {
        super(Opcodes.ASM9, next);
        this.calledFromOutside = calledFromOutside;
    }

    private void poll() {
        super.visitInvokeDynamicInsn("poll", "()V", LINK);
    }

    private void look() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, LOOK, "look", "()V", false);
        looked = true;
    }

    private void lookBeforeCall() {
        if (!looked) {
            look();
        }
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (calledFromOutside) {
            look();
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        guards.add(new Guard(start, end, handler));
        super.visitTryCatchBlock(start, end, handler, type);
    }

    @Override
    public void visitLabel(Label label) {
        behind.add(label);
        boolean handler = guards.stream().anyMatch(guard -> guard.handler == label);
        handlerBegins |= handler && guards.stream().noneMatch(guard -> guardsItself(guard, label));
        super.visitLabel(label);
    }

    private boolean guardsItself(Guard guard, Label handler) {
        return guard.handler == handler && behind.contains(guard.start) && !behind.contains(guard.end);
    }

    /** A handler always begins with a frame: its first instruction comes after this. */
    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacks, Object[] stack) {
        super.visitFrame(type, locals, local, stacks, stack);
        looked = false;
        if (handlerBegins) {
            handlerBegins = false;
            look();
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        pollBefore(target);
        super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitTableSwitchInsn(int from, int to, Label otherwise, Label... targets) {
        pollBefore(otherwise, targets);
        super.visitTableSwitchInsn(from, to, otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
        pollBefore(otherwise, targets);
        super.visitLookupSwitchInsn(otherwise, keys, targets);
    }

    private void pollBefore(Label first, Label... others) {
        if (behind.contains(first) || List.of(others).stream().anyMatch(behind::contains)) {
            poll();
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
        lookBeforeCall();
        super.visitMethodInsn(opcode, owner, name, type, ofInterface);
        if (owner.startsWith(SWALLOWERS) && !name.equals("<init>")) {
            look();
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
        lookBeforeCall();
        super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
    }
}
