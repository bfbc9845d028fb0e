package dev.forkshop.runtime.workerthreads;

/** A new two-way channel; both ends belong to the loop that makes it, until one is sent elsewhere. */
public final class MessageChannel {
    private final MessagePort port1;
    private final MessagePort port2;

    public MessageChannel() {
        PortCore[] ends = PortCore.pair();
        port1 = new MessagePort(ends[0]);
        port2 = new MessagePort(ends[1]);
    }

    public MessagePort port1() {
        return port1;
    }

    public MessagePort port2() {
        return port2;
    }
}
