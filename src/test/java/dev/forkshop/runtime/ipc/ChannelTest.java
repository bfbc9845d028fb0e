package dev.forkshop.runtime.ipc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import java.io.IOException;
import java.math.BigInteger;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ends on one loop: every test ends because nothing is left that could keep the loop alive. */
@Timeout(20)
class ChannelTest {
    private final Journal journal = new Journal(Origin.here());
    private final EventLoop loop = new EventLoop("test", journal);
    private final List<Object> heard = new ArrayList<>();
    private Channel parent;
    private Channel child;

    private void run(Serialization serialization, Runnable test) {
        loop.run(() -> {
            IpcServer.Invitation invitation = IpcServer.of(loop).invite(serialization);
            parent = invitation.channel();
            child = connect(invitation, serialization);
            test.run();
        });
    }

    private Channel connect(IpcServer.Invitation invitation, Serialization serialization) {
        try {
            SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
            IpcClient.call(socket, invitation.address(), invitation.token());
            return IpcClient.open(loop, socket, serialization, 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SocketChannel caller(IpcServer.Invitation invitation, byte[]... bytes) {
        try {
            SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(invitation.address()));
            for (byte[] each : bytes) {
                socket.write(ByteBuffer.wrap(each));
            }
            return socket;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Serialization.class)
    void messagesKeepTheirOrderBothWays(Serialization serialization) {
        List<Object> answers = new ArrayList<>();
        run(serialization, () -> {
            child.onMessage(message -> child.send(message, null));
            parent.onMessage(message -> {
                answers.add(message.integer("n"));
                if (answers.size() == 1000) {
                    parent.disconnect();
                }
            });
            IntStream.range(0, 1000).forEach(n -> parent.send(Map.of("n", n), null));
        });
        assertEquals(IntStream.range(0, 1000).mapToObj(n -> (Object) (long) n).toList(), answers);
    }

    @ParameterizedTest
    @EnumSource(Serialization.class)
    void aLargeMessageArrivesWholeAlsoIfItsSenderDisconnectsAtOnce(Serialization serialization) {
        String large = "é".repeat(3_000_000);
        run(serialization, () -> {
            parent.onMessage(message -> heard.add(message.value()));
            assertFalse(child.send(large, null), "so much waits that the sender should too");
            child.disconnect();
        });
        assertEquals(List.of(large), heard);
    }

    @Test
    void aMessageWaitsForAListener() {
        run(Serialization.JSON, () -> {
            child.send("early", null);
            loop.setTimeout(
                    () -> {
                        parent.onMessage(message -> {
                            heard.add(message.value());
                            parent.disconnect();
                        });
                    },
                    5);
        });
        assertEquals(List.of("early"), heard);
    }

    @Test
    void aChildsEndHoldsTheLoopOnlyWhileSomebodyListens() {
        run(Serialization.JSON, () -> {
            parent.unref();
            Listener[] listener = new Listener[1];
            listener[0] = child.onMessage(message -> {
                heard.add(message.value());
                listener[0].remove();
            });
            parent.send("last", null);
        });
        assertEquals(List.of("last"), heard);
    }

    @Test
    void theCallbackHearsThatAMessageIsWritten() {
        run(Serialization.JSON, () -> {
            child.send("x", error -> {
                assertNull(error);
                heard.add("written");
                parent.disconnect();
            });
            heard.add("sent");
        });
        assertEquals(List.of("sent", "written"), heard);
    }

    @Test
    void disconnectIsToldOnBothSidesInALaterTick() {
        run(Serialization.JSON, () -> {
            child.onDisconnect(() -> heard.add("child"));
            parent.onDisconnect(() -> heard.add("parent"));
            parent.disconnect();
            assertFalse(parent.connected());
            heard.add("deferred");
        });
        assertEquals(List.of("deferred", "parent", "child"), heard);
        assertFalse(child.connected());
    }

    @Test
    void disconnectingTwiceIsAnError() {
        run(Serialization.JSON, () -> {
            parent.disconnect();
            NodeError error = assertThrows(NodeError.class, parent::disconnect);
            assertEquals("ERR_IPC_DISCONNECTED", error.code());
        });
    }

    @Test
    void sendingOnAClosedChannelIsAnErrorToldLater() {
        run(Serialization.JSON, () -> {
            parent.disconnect();
            assertFalse(parent.send("x", error -> heard.add(((NodeError) error).code())));
            parent.onError(error -> heard.add(error.code()));
            parent.send("y", null);
            heard.add("deferred");
        });
        assertEquals(List.of("deferred", "ERR_IPC_CHANNEL_CLOSED", "ERR_IPC_CHANNEL_CLOSED"), heard);
    }

    @Test
    void functionsAndBigIntegersAreNoMessages() {
        run(Serialization.ADVANCED, () -> {
            Runnable function = () -> {};
            for (Object bad : List.of(function, BigInteger.ONE)) {
                NodeError error = assertThrows(NodeError.class, () -> parent.send(bad, null));
                assertEquals("ERR_INVALID_ARG_TYPE", error.code());
            }
            parent.disconnect();
        });
    }

    @Test
    void whatBeginsWithNodeIsInternalAndTheRestIsNot() {
        run(Serialization.JSON, () -> {
            parent.onMessage(message -> {
                heard.add(message.text("cmd"));
                parent.disconnect();
            });
            parent.onInternalMessage(message -> heard.add("internal " + message.get("cmd")));
            child.send(Map.of("cmd", "NODE_x"), null);
            child.send(Map.of("cmd", "fooNODE_"), null);
        });
        assertEquals(List.of("internal NODE_x", "fooNODE_"), heard);
    }

    @Test
    void whoDoesNotKnowTheWordIsSentAway() {
        loop.run(() -> {
            IpcServer.Invitation invitation = IpcServer.of(loop).invite(Serialization.JSON);
            SocketChannel stranger = caller(invitation, "x".repeat(Caller.WORD).getBytes(), "\"hello\"\n".getBytes());
            invitation.channel().onMessage(message -> heard.add(message));
            parent = connect(invitation, Serialization.JSON);
            parent.send("real", null);
            invitation.channel().onMessage(message -> invitation.channel().disconnect());
            loop.atEnd(() -> assertEquals(-1, readEnd(stranger)));
        });
        assertEquals("[\"real\"]", heard.toString());
    }

    private static int readEnd(SocketChannel socket) {
        try (socket) {
            return socket.read(ByteBuffer.allocate(1));
        } catch (IOException reset) { // closed with unread bytes: an end as well
            return -1;
        }
    }

    @Test
    void aTokenIsGoodOnce() {
        List<String> refused = new ArrayList<>();
        loop.run(() -> {
            IpcServer.Invitation invitation = IpcServer.of(loop).invite(Serialization.JSON);
            Runnable both = () -> {
                if (heard.size() + refused.size() == 2) {
                    endWith(invitation.channel());
                }
            };
            invitation.channel().onMessage(message -> {
                heard.add(message);
                both.run();
            });
            for (String each : List.of("one", "other")) {
                Channel caller = connect(invitation, Serialization.JSON);
                caller.onDisconnect(() -> {
                    refused.add(each);
                    both.run();
                });
                caller.send(each, null);
            }
        });
        assertEquals(1, heard.size(), "only one of the two was let in");
    }

    private static void endWith(Channel channel) {
        if (channel.connected()) {
            channel.disconnect();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "nonsense", "\"unfinished"})
    void aMalformedFrameClosesThatChannelAndNothingElse(String text) {
        IpcServer.Invitation[] other = new IpcServer.Invitation[1];
        loop.run(() -> {
            IpcServer.Invitation invitation = IpcServer.of(loop).invite(Serialization.JSON);
            other[0] = IpcServer.of(loop).invite(Serialization.JSON);
            connect(other[0], Serialization.JSON).send("still here", null);
            SocketChannel bad = caller(invitation, invitation.token().getBytes(), (text + "\n").getBytes());
            invitation.channel().onDamaged(error -> heard.add(error.code()));
            invitation.channel().onDisconnect(() -> heard.add("disconnect"));
            other[0].channel().onMessage(message -> {
                heard.add(message.value());
                other[0].channel().disconnect();
            });
            loop.atEnd(() -> assertEquals(-1, readEnd(bad)));
        });
        assertEquals(List.of("still here", "disconnect", "ERR_IPC_BAD_FRAME"), inOrder());
        assertTrue(journal.since(0).stream().anyMatch(entry -> entry.fact() instanceof ChannelFact.Failed));
    }

    /** The two channels do not wait for each other. */
    private List<Object> inOrder() {
        heard.remove("still here");
        heard.add(0, "still here");
        return heard;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0x7fffffff, 0x80000000, 0xffffffff})
    void aLoneLengthFieldHarmsNothing(int length) {
        loop.run(() -> {
            IpcServer.Invitation invitation = IpcServer.of(loop).invite(Serialization.ADVANCED);
            byte[] head = ByteBuffer.allocate(4).putInt(length).array();
            SocketChannel bad = caller(invitation, invitation.token().getBytes(StandardCharsets.US_ASCII), head);
            invitation.channel().onDamaged(error -> heard.add(error.code()));
            invitation.channel().onDisconnect(() -> heard.add("disconnect"));
            loop.setTimeout(() -> readEndSoon(bad), 5);
        });
        List<Object> expected = length == 1 ? List.of("disconnect") : List.of("disconnect", "ERR_IPC_FRAME_TOO_LARGE");
        assertEquals(expected, heard);
    }

    private static void readEndSoon(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedByNameOfTheLimit() {
        run(Serialization.ADVANCED, () -> {
            assertFalse(parent.send(new byte[Frames.LIMIT], error -> heard.add(error)));
            parent.send("next", null);
            child.onMessage(message -> {
                heard.add(message.value());
                child.disconnect();
            });
        });
        assertInstanceOf(NodeError.class, heard.get(0));
        assertTrue(((NodeError) heard.get(0)).getMessage().contains("at most 67108864 bytes"));
        assertEquals("next", heard.get(1));
    }

    @Test
    void aChildThatNeverComesEndsTheChannel() {
        loop.run(() -> {
            IpcServer server = IpcServer.of(loop);
            Channel channel = server.invite(Serialization.JSON).channel();
            channel.send("lost", error -> heard.add(((NodeError) error).code()));
            channel.onDisconnect(() -> heard.add("disconnect"));
            server.settle(channel);
        });
        assertEquals(List.of("disconnect", "ERR_IPC_CHANNEL_CLOSED"), heard);
    }

    @Test
    void factsTellOfAFloodInSumsAndOfEachMessageOnce() {
        run(Serialization.JSON, () -> {
            child.onMessage(message -> {
                heard.add(message);
                if (heard.size() == 3000) {
                    child.disconnect();
                }
            });
            IntStream.range(0, 3000).forEach(n -> parent.send(n, null));
        });
        assertEquals(3000, told(ChannelFact.Sent.class) + more(ChannelFact.SentMore.class));
        assertEquals(3000, told(ChannelFact.Received.class) + more(ChannelFact.ReceivedMore.class));
        assertTrue(told(ChannelFact.Sent.class) < 3000);
    }

    private Stream<ChannelFact> told() {
        return journal.since(0).stream()
                .map(Entry::fact)
                .filter(ChannelFact.class::isInstance)
                .map(ChannelFact.class::cast);
    }

    private long told(Class<? extends ChannelFact> kind) {
        return told().filter(kind::isInstance).count();
    }

    private long more(Class<? extends ChannelFact> kind) {
        return told().filter(kind::isInstance)
                .mapToLong(fact -> fact instanceof ChannelFact.SentMore sent
                        ? sent.messages()
                        : ((ChannelFact.ReceivedMore) fact).messages())
                .sum();
    }

    @Test
    void factsTellOfEachMessage() {
        run(Serialization.JSON, () -> {
            child.onMessage(message -> child.disconnect());
            parent.send(Map.of("num", 21), null);
        });
        List<String> facts =
                told().map(fact -> fact.getClass().getSimpleName()).sorted().toList();
        assertEquals(List.of("Closed", "Closed", "Opened", "Opened", "Received", "Sent"), facts);
    }
}
