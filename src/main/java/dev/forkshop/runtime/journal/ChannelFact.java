package dev.forkshop.runtime.journal;

/**
 * What happened on the message channel between a process and its child. Messages of one direction are numbered from
 * one, so the third sent here is the third received there.
 */
public sealed interface ChannelFact extends Fact {

    /** The process at the other end. */
    long peer();

    /** The channel can be used. */
    record Opened(long peer, String serialization) implements ChannelFact, Opening {}

    /** A message was handed over; {@code bytes} on the wire, {@code preview} its beginning as JSON. */
    record Sent(long peer, long sequence, int bytes, String preview) implements ChannelFact {}

    /** A message was given to the listeners. */
    record Received(long peer, long sequence, int bytes, String preview) implements ChannelFact {}

    /** Messages that were handed over and not told one by one: how many, and how many bytes on the wire. */
    record SentMore(long peer, long messages, long bytes) implements ChannelFact {}

    /** Messages that were given to the listeners and not told one by one. */
    record ReceivedMore(long peer, long messages, long bytes) implements ChannelFact {}

    /** A socket or a server went along with a message: Node's word for its kind. */
    record HandleSent(long peer, long sequence, String type) implements ChannelFact {}

    /** A socket or a server came along with a message, which was given to the listeners. */
    record HandleReceived(long peer, long sequence, String type) implements ChannelFact {}

    /** Something came that is no message, or a message could not be sent: the code and the sentence. */
    record Failed(long peer, String code, String message) implements ChannelFact {}

    /** No more messages can travel. */
    record Closed(long peer) implements ChannelFact, Closing {}
}
