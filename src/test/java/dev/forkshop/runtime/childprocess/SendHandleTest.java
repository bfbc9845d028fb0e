package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.net.Dgram;
import dev.forkshop.runtime.net.DgramSocket;
import dev.forkshop.runtime.net.ListenOptions;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Server;
import dev.forkshop.runtime.net.ServerOptions;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(20)
@ExtendWith(NothingLeftBehind.class)
class SendHandleTest {
    private static final ServerOptions PAUSED = ServerOptions.defaults().pauseOnConnect(true);

    private static final Comparator<String> BY_LENGTH = Comparator.comparing(String::length, Comparator.reverseOrder());

    private final List<String> seen = new ArrayList<>();

    /** What Netty opens once and keeps is opened before anything is counted. */
    @BeforeAll
    static void loadNetty() {
        Forks.run(() -> {
            Server server = Net.createServer();
            server.listen(0, server::close);
            fork("Nothing");
        });
    }

    @Test
    void aConnectionGoesOnInTheChild() {
        Journal facts = Forks.run(() -> {
            ChildProcess child = fork("HandleEnds");
            child.onExit((code, signal) -> seen.add("exit " + code));
            Server server = Net.createServer(PAUSED, socket -> child.send("socket", socket));
            server.onClose(() -> seen.add("server closed"))
                    .listen(
                            0,
                            () -> Net.connect(server.address().port())
                                    .onData(data -> seen.add(data.toString()))
                                    .onClose(server::close));
        });
        assertEquals("echo", seen.get(0));
        assertEquals(
                List.of("exit 0", "server closed"),
                seen.stream().skip(1).sorted().toList());
        assertEquals(1, count(facts, ChannelFact.HandleSent.class));
        assertEquals(1, count(facts, ChannelFact.HandleReceived.class));
    }

    @Test
    void parentAndChildShareAServer() {
        int connections = 4;
        Forks.run(() -> {
            ChildProcess child = fork("HandleServes");
            child.onExit((code, signal) -> seen.add("exit " + code));
            Server server = Net.createServer(socket -> {
                seen.add("parent");
                socket.end("from the parent");
            });
            child.onMessage(message -> {
                if (message.value().equals("ready")) {
                    connect(server, connections, () -> {
                        server.close();
                        child.send("close");
                    });
                } else {
                    seen.add("child");
                }
            });
            server.listen(0, () -> child.send("server", server));
        });
        assertEquals("exit 0", seen.remove(seen.size() - 1));
        assertEquals(connections, Collections.frequency(seen, "parent") + Collections.frequency(seen, "child"));
    }

    private static void connect(Server server, int left, Runnable done) {
        if (left == 0) {
            done.run();
            return;
        }
        Net.connect(server.address().port())
                .onClose(() -> connect(server, left - 1, done))
                .resume();
    }

    @Test
    void orderIsKeptAndAHandleComesWithItsOwnMessage() {
        Forks.run(() -> {
            ChildProcess child = fork("HandleOrder");
            child.onMessage(message -> seen.add(message.value().toString()));
            Server server = Net.createServer();
            server.listen(0, () -> {
                child.send("one");
                child.send("two", server);
                child.send("three");
                server.close();
            });
        });
        assertEquals(List.of("one alone", "two with net.Server", "three alone"), seen);
    }

    @Test
    void sendIsFalseFromTheSecondMessageBehindAHandle() {
        Forks.run(() -> {
            ChildProcess child = fork("HandleOrder");
            Server server = Net.createServer();
            server.listen(0, () -> {
                seen.add("first " + child.send("one", server));
                seen.add("second " + child.send("two"));
                seen.add("third " + child.send("three"));
                server.close();
            });
        });
        assertEquals(List.of("first true", "second true", "third false"), seen);
    }

    @Test
    void childrenSendTheirConnectionsUp() {
        int children = 5;
        Forks.run(() -> {
            Server server = Net.createServer(socket -> socket.end("hello"));
            server.listen(0, () -> {
                for (int i = 0; i < children; i++) {
                    String port = Integer.toString(server.address().port());
                    ChildProcess child = fork("HandleUp", List.of(port));
                    child.onMessageWithHandle((message, handle) -> read(child, (Socket) handle, server));
                }
            });
        });
        assertEquals(Collections.nCopies(children, "hello"), seen);
    }

    private void read(ChildProcess child, Socket socket, Server server) {
        socket.onData(data -> seen.add(data.toString())).onClose(() -> {
            child.send("got");
            if (seen.size() == 5) {
                server.close();
            }
        });
    }

    @Test
    void aServerIsClosedOnlyWhenConnectionsInOtherProcessesAre() {
        Forks.run(() -> {
            ChildProcess child = fork("HandleEnds");
            Server server = Net.createServer(PAUSED, socket -> {
                child.send("socket", socket);
                seen.add("connections " + socket.descriptor());
            });
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onConnect(server::close)
                            .onClose(() -> seen.add("client closed"))
                            .resume());
            server.onClose(() -> seen.add("server closed " + server.connections()));
        });
        assertEquals("server closed 0", seen.get(seen.size() - 1));
    }

    @Test
    void aSocketThatWasGivenAwayGoesNowhereASecondTime() {
        Forks.run(() -> {
            ChildProcess child = fork("HandleEnds");
            Server server = Net.createServer(PAUSED, socket -> {
                child.send("first", socket);
                child.send("second", socket);
            });
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onData(data -> seen.add(data.toString()))
                            .onClose(server::close));
        });
        assertEquals(List.of("echo"), seen);
    }

    @Test
    void aChildThatIsKilledTakesNothingAlongForEver() {
        Forks.run(() -> {
            ChildProcess child = fork("HandleServes");
            Server server = Net.createServer();
            child.onMessage(message -> child.kill("SIGKILL"));
            child.onExit((code, signal) -> {
                seen.add(signal + " " + server.connections());
                server.close();
            });
            server.listen(0, () -> child.send("server", server));
        });
        assertEquals(List.of("SIGKILL 0"), seen);
    }

    @Test
    void aUdpSocketIsOneForBothProcesses() {
        Forks.run(() -> {
            ChildProcess child = fork("HandleUdp");
            DgramSocket shared = Dgram.createSocket();
            DgramSocket sender = Dgram.createSocket();
            child.onMessage(message -> {
                seen.add(message.value().toString());
                if (message.value().equals("ready")) {
                    int port = shared.address().port();
                    shared.close();
                    sender.send("datagram", port, "127.0.0.1");
                } else {
                    sender.close();
                }
            });
            shared.onListening(() -> child.send("socket", shared)).bind(0);
        });
        assertEquals(List.of("ready", "got datagram"), seen);
    }

    @Test
    void twoChildrenListenAtOnePortEachForItself() {
        Forks.run(() -> {
            Server server = Net.createServer();
            server.onListening(() -> forkTwo("tcp", server.address().port(), server::close));
            server.listen(ListenOptions.port(0).reusePort(true));
        });
        assertEquals(
                List.of("listening", "listening", "exit 0", "exit 0"),
                seen.stream().sorted(BY_LENGTH).toList());
    }

    @Test
    void twoChildrenAreBoundToOneUdpPortEachForItself() {
        Forks.run(() -> {
            DgramSocket socket = Dgram.createSocket(true);
            socket.onListening(() -> forkTwo("udp", socket.address().port(), socket::close))
                    .bind(0);
        });
        assertEquals(
                List.of("listening", "listening", "exit 0", "exit 0"),
                seen.stream().sorted(BY_LENGTH).toList());
    }

    private void forkTwo(String kind, int port, Runnable ended) {
        for (int i = 0; i < 2; i++) {
            fork("ReusePort", List.of(kind, Integer.toString(port)))
                    .onMessage(message -> seen.add(message.value().toString()))
                    .onExit((code, signal) -> {
                        seen.add("exit " + code);
                        if (seen.size() == 4) {
                            ended.run();
                        }
                    });
        }
    }

    private static long count(Journal facts, Class<?> kind) {
        return facts.since(0).stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .count();
    }
}
