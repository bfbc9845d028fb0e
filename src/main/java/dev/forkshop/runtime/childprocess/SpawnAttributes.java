package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;

/**
 * What every program is started with: no blocked signal and no ignored one. Made once, because each start wants the same;
 * nobody changes them afterwards. Any thread.
 */
final class SpawnAttributes {
    /** Room enough for what the C library hides behind its types. */
    static final int OPAQUE = 512;

    private static final Memory ATTACHED = made(0);
    private static final Memory DETACHED = made(Os.HERE.spawn.session());

    private SpawnAttributes() {}

    /** {@code detached} for a program that leads a session of its own. */
    static Memory of(boolean detached) {
        return detached ? DETACHED : ATTACHED;
    }

    private static Memory made(int flags) {
        Os.SpawnFlags known = Os.HERE.spawn;
        Memory attributes = new Memory(OPAQUE);
        checked(Libc.posix_spawnattr_init(attributes));
        try (Memory none = signals(0x00);
                Memory all = signals(0xff)) {
            checked(Libc.posix_spawnattr_setsigmask(attributes, none));
            checked(Libc.posix_spawnattr_setsigdefault(attributes, all));
        }
        int wanted = known.signalMask() | known.defaultSignals() | known.closeOthers() | flags;
        checked(Libc.posix_spawnattr_setflags(attributes, (short) wanted));
        return attributes;
    }

    /** These functions return their error instead of setting errno. */
    private static void checked(int error) {
        if (error != 0) {
            throw new IllegalStateException("posix_spawnattr failed with error " + error);
        }
    }

    private static Memory signals(int everyByte) {
        Memory set = new Memory(Os.HERE.signalSetSize);
        set.setMemory(0, set.size(), (byte) everyByte);
        return set;
    }
}
