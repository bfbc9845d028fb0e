package dev.forkshop.runtime.childprocess;

/** The numbers in which operating systems differ. Linux is tested; those of macOS come from its headers, untried. */
enum Os {
    LINUX(
            new SpawnFlags((short) 0x04, (short) 0x08, (short) 0x80, (short) 0), //
            new OpenFlags(0x40, 0x200, 0x400, 0x80000),
            new FcntlNumbers(1030, 0x800),
            new SocketNumbers(1, 13),
            0x01000000,
            128),
    MACOS(
            new SpawnFlags((short) 0x04, (short) 0x08, (short) 0x0400, (short) 0x4000),
            new OpenFlags(0x200, 0x400, 0x08, 0x01000000),
            new FcntlNumbers(67, 0x04),
            new SocketNumbers(0xffff, 0x1080),
            0x20,
            4);

    /** Attributes of posix_spawn; {@code closeOthers} is 0 where closing has to be done by file actions. */
    record SpawnFlags(short defaultSignals, short signalMask, short session, short closeOthers) {}

    record OpenFlags(int create, int truncate, int append, int closeOnExec) {}

    record FcntlNumbers(int duplicateCloseOnExec, int nonBlocking) {}

    record SocketNumbers(int level, int linger) {}

    final SpawnFlags spawn;
    final OpenFlags open;
    final FcntlNumbers fcntl;
    final SocketNumbers socket;
    /** waitid: look, but leave the process to be reaped. */
    final int waitWithoutReaping;
    /** Bytes of a sigset_t. */
    final int signalSetSize;

    Os(SpawnFlags spawn, OpenFlags open, FcntlNumbers fcntl, SocketNumbers socket, int wnowait, int signalSetSize) {
        this.spawn = spawn;
        this.open = open;
        this.fcntl = fcntl;
        this.socket = socket;
        this.waitWithoutReaping = wnowait;
        this.signalSetSize = signalSetSize;
    }

    /** The system that we run on. */
    static final Os HERE = System.getProperty("os.name").startsWith("Mac") ? MACOS : LINUX;
}
