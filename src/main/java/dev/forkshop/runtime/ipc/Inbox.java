package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Handle;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Messages that have arrived, on their way to those who listen. One that nobody listens to waits. Loop thread only. */
final class Inbox {
    /**
     * What came. {@code preview} is null where the message is not told by itself, {@code parcel} where no handle came
     * along.
     */
    record Arrived(Message message, int bytes, String preview, Parcel parcel) {}

    /** One on its way as a tick; no lambda, because to make one costs much until it is compiled. */
    private record Delivery(Inbox inbox, Arrived arrived) implements Runnable {
        @Override
        public void run() {
            inbox.deliver(arrived);
        }
    }

    private record Heard(Message message, Handle handle) {}

    private record OfMessages(Consumer<Message> listener) implements Consumer<Heard> {
        @Override
        public void accept(Heard heard) {
            listener.accept(heard.message());
        }
    }

    private final class Changed implements Runnable {
        @Override
        public void run() {
            listenersChanged();
        }
    }

    private final EventLoop loop;
    private final ChannelFacts facts;
    private final Audience<Heard> listeners = new Audience<>(new Changed());
    private final ArrayDeque<Arrived> unheard = new ArrayDeque<>();
    private final Runnable changed;

    /** {@code changed} is called when listeners come and go. */
    Inbox(EventLoop loop, ChannelFacts facts, Runnable changed) {
        this.loop = loop;
        this.facts = facts;
        this.changed = changed;
    }

    Listener add(Consumer<Message> listener) {
        return listeners.add(new OfMessages(Objects.requireNonNull(listener)));
    }

    Listener add(BiConsumer<Message, Handle> listener) {
        return listeners.add(heard -> listener.accept(heard.message(), heard.handle()));
    }

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    void arrived(Arrived arrived) {
        loop.nextTick(new Delivery(this, arrived));
    }

    private void deliver(Arrived arrived) {
        if (listeners.isEmpty()) {
            unheard.add(arrived);
            return;
        }
        tell(arrived);
        listeners.emit(new Heard(arrived.message(), handle(arrived.parcel())));
    }

    private void tell(Arrived arrived) {
        if (arrived.preview() == null) {
            facts.receivedUntold(arrived.bytes());
            return;
        }
        facts.received(arrived.bytes(), arrived.preview());
        if (arrived.parcel() != null) {
            facts.handleReceived(arrived.parcel().type());
        }
    }

    private Handle handle(Parcel parcel) {
        return parcel == null ? null : parcel.open(loop);
    }

    private void listenersChanged() {
        changed.run();
        if (!unheard.isEmpty() && isHeard()) {
            loop.nextTick(this::deliverUnheard);
        }
    }

    private void deliverUnheard() {
        while (isHeard() && !unheard.isEmpty()) {
            arrived(unheard.poll());
        }
    }

    /** Nobody will listen any more. */
    void close() {
        for (Arrived left = unheard.poll(); left != null; left = unheard.poll()) {
            if (left.parcel() != null) {
                left.parcel().discard();
            }
        }
    }
}
