package dev.forkshop.runtime.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Owner;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@ExtendWith(NothingLeftBehind.class)
class NetTest {
    private final List<String> seen = new ArrayList<>();

    /** What Netty opens once and keeps is opened before anything is counted. */
    @BeforeAll
    static void loadNetty() {
        TestLoop.run(() -> {
            Server server = Net.createServer();
            server.listen(0, server::close);
        });
    }

    private static Server echo() {
        return Net.createServer(socket -> socket.readable().pipe(socket.writable()));
    }

    @Test
    void whatIsWrittenComesBackAndBothSidesClose() {
        TestLoop.run(() -> {
            Server server = echo();
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onConnect(() -> seen.add("connect"))
                            .onData(data -> seen.add("data " + data))
                            .onEnd(() -> seen.add("end"))
                            .onClose(() -> {
                                seen.add("close");
                                server.close();
                            })
                            .end("hello"));
        });
        assertEquals(List.of("connect", "data hello", "end", "close"), seen);
    }

    @Test
    void aServerKeepsItsLoopAliveUntilItIsClosed() {
        TestLoop.run(() -> {
            Server server = Net.createServer();
            server.onClose(() -> seen.add("close")).listen(0, () -> {
                seen.add("listening " + server.listening());
                EventLoop.current().setTimeout(server::close, 20);
            });
        });
        assertEquals(List.of("listening true", "close"), seen);
    }

    @Test
    void anUnreferencedServerDoesNot() {
        TestLoop.run(() -> Net.createServer().listen(0).unref());
    }

    @Test
    void aServerListensOnThisMachineAloneUnlessTold() {
        TestLoop.run(() -> {
            Server server = Net.createServer();
            server.listen(0, () -> {
                seen.add(server.address().address() + " " + server.address().family());
                server.close();
            });
        });
        assertEquals(List.of("127.0.0.1 IPv4"), seen);
    }

    @Test
    void aPortThatIsTakenIsAnErrorEvent() {
        TestLoop.run(() -> {
            Server first = Net.createServer();
            first.listen(
                    0,
                    () -> Net.createServer()
                            .onError(error -> {
                                seen.add(error.code() + " " + error.getMessage().replaceAll("\\d+$", "PORT"));
                                first.close();
                            })
                            .listen(first.address().port()));
        });
        assertEquals(List.of("EADDRINUSE listen EADDRINUSE: address already in use 127.0.0.1:PORT"), seen);
    }

    @Test
    void anAddressOfNobodyHereIsAnErrorEvent() {
        TestLoop.run(() -> Net.createServer()
                .onError(error -> seen.add(error.getMessage()))
                .listen(0, "192.0.2.1"));
        assertEquals(List.of("listen EADDRNOTAVAIL: address not available 192.0.2.1"), seen);
    }

    @Test
    void aConnectionThatNobodyTakesIsRefused() {
        TestLoop.run(() -> {
            Server gone = Net.createServer();
            gone.listen(0, () -> {
                int port = gone.address().port();
                gone.close(nothing -> {
                    Socket client = Net.connect(port);
                    client.onError(error -> seen.add(error.getMessage().replaceAll("\\d+$", "PORT")))
                            .onClose(() -> seen.add("close " + client.hadError()));
                });
            });
        });
        assertEquals(List.of("connect ECONNREFUSED 127.0.0.1:PORT", "close true"), seen);
    }

    @Test
    void aResetIsAnErrorOfTheOtherSide() {
        TestLoop.run(() -> {
            Server server = Net.createServer(socket -> socket.onData(data -> socket.resetAndDestroy()));
            server.listen(0, () -> {
                Socket client = Net.connect(server.address().port());
                client.onError(error -> seen.add(error.getMessage())).onClose(server::close);
                client.write("x");
                client.resume();
            });
        });
        assertEquals(List.of("read ECONNRESET"), seen);
    }

    @Test
    void aFastWriterWaitsForDrainAndNothingIsLost() {
        byte[] piece = new byte[64 * 1024];
        int pieces = 400;
        TestLoop.run(() -> {
            Server server = Net.createServer(socket -> {
                long[] got = new long[1];
                socket.onData(data -> got[0] += data.length()).onEnd(() -> seen.add("got " + got[0]));
            });
            server.listen(0, () -> {
                Socket client = Net.connect(server.address().port());
                int[] left = {pieces};
                Runnable write = () -> {
                    while (left[0] > 0 && client.write(piece)) {
                        left[0]--;
                    }
                    left[0]--;
                    if (left[0] <= 0) {
                        client.end();
                    }
                };
                client.onDrain(() -> {
                    if (!seen.contains("drain")) {
                        seen.add("drain");
                    }
                    write.run();
                });
                client.onClose(server::close).resume();
                write.run();
            });
        });
        assertEquals(List.of("drain", "got " + (long) pieces * piece.length), seen);
    }

    @Test
    void aPausedSocketGetsNothingUntilItIsResumed() {
        TestLoop.run(() -> {
            Server server = Net.createServer(socket -> {
                socket.onData(data -> seen.add("data")).pause();
                EventLoop.current()
                        .setTimeout(
                                () -> {
                                    seen.add("resume");
                                    socket.resume();
                                },
                                30);
            });
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onClose(server::close)
                            .resume()
                            .end("x"));
        });
        assertEquals(List.of("resume", "data"), seen);
    }

    @Test
    void halfOpenOursGoesOnWhenTheirsHasEnded() {
        TestLoop.run(() -> {
            Server server = Net.createServer(
                    ServerOptions.defaults().allowHalfOpen(true),
                    socket -> socket.onEnd(() -> EventLoop.current().setTimeout(() -> socket.end("late"), 10))
                            .resume());
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onData(data -> seen.add(data.toString()))
                            .onClose(server::close)
                            .end());
        });
        assertEquals(List.of("late"), seen);
    }

    @Test
    void anIdleSocketTellsItsTimeout() {
        TestLoop.run(() -> {
            Server server = Net.createServer(socket -> socket.setTimeout(20).onTimeout(() -> {
                seen.add("timeout");
                socket.destroy();
            }));
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onClose(server::close)
                            .resume());
        });
        assertEquals(List.of("timeout"), seen);
    }

    @Test
    void aPathOfTheFileSystemServesToo(@TempDir Path folder) {
        String path = folder.resolve("s").toString();
        TestLoop.run(() -> {
            Server server = echo();
            server.listen(ListenOptions.path(path))
                    .onListening(() -> Net.connect(path)
                            .onData(data -> seen.add(data.toString()))
                            .onClose(server::close)
                            .end("by path"));
        });
        assertEquals(List.of("by path"), seen);
    }

    @Test
    void aHostThatNobodyKnowsIsAnError() {
        TestLoop.run(() -> Net.connect(1, "nosuch.invalid").onError(error -> seen.add(error.getMessage())));
        assertEquals(List.of("getaddrinfo ENOTFOUND nosuch.invalid"), seen);
    }

    @Test
    void ticksAndMicrotasksRunAfterEachPieceOfData() {
        TestLoop.run(() -> {
            Server server = Net.createServer(socket -> socket.onData(data -> {
                EventLoop loop = EventLoop.current();
                loop.setImmediate(() -> seen.add("immediate"));
                loop.queueMicrotask(() -> seen.add("microtask"));
                loop.nextTick(() -> seen.add("tick"));
                seen.add("data");
            }));
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onClose(server::close)
                            .resume()
                            .end("x"));
        });
        assertEquals(List.of("data", "tick", "microtask", "immediate"), seen.subList(0, 4));
    }

    @Test
    void waitingForConnectionsIsIdleAndWorkingForThemIsDelay() {
        EventLoop[] loop = new EventLoop[1];
        TestLoop.run(() -> {
            loop[0] = EventLoop.current();
            Server server = Net.createServer(socket -> {
                long until = System.nanoTime() + 60_000_000;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                assertTrue(loop[0].busySince() != 0);
                socket.end();
            });
            server.listen(
                    0,
                    () -> loop[0].setTimeout(
                            () -> Net.connect(server.address().port())
                                    .onClose(server::close)
                                    .resume(),
                            60));
        });
        assertTrue(loop[0].delay().snapshot().max() >= 55_000_000, "the work is seen");
        assertTrue(loop[0].delay().use().idle() >= 40_000_000, "the wait is idle");
    }

    @Test
    void tasksOfOtherThreadsWakeALoopThatWaitsForConnections() {
        TestLoop.run(() -> {
            EventLoop loop = EventLoop.current();
            Server server = Net.createServer();
            server.listen(0, () -> {
                Thread other = new Thread(() -> loop.execute(server::close));
                other.setDaemon(true);
                loop.setTimeout(other::start, 20);
            });
            server.onClose(() -> seen.add("woken"));
        });
        assertEquals(List.of("woken"), seen);
    }

    @Test
    void whatAProgramOpenedIsItsOwnAndEndsWithIt() {
        List<AutoCloseable> open = new ArrayList<>();
        TestLoop.run(() -> {
            EventLoop loop = EventLoop.current();
            Runnable end = () -> List.copyOf(open).forEach(NetTest::close);
            loop.as(new Program(open, end), () -> {
                Server server = Net.createServer(socket -> {
                    throw new IllegalStateException("the program's");
                });
                server.listen(0, () -> Net.connect(server.address().port()).resume());
            });
        });
        assertEquals(List.of("the program's"), seen);
        assertEquals(List.of(), open);
    }

    /** Ends at the first error that nobody caught. */
    private final class Program implements Owner {
        private final List<AutoCloseable> open;
        private final Runnable end;

        private Program(List<AutoCloseable> open, Runnable end) {
            this.open = open;
            this.end = end;
        }

        @Override
        public void refs(int by) {}

        @Override
        public void uncaught(Throwable thrown) {
            seen.add(thrown.getMessage());
            EventLoop.current().asNobody(() -> EventLoop.current().setImmediate(end));
        }

        @Override
        public void opened(AutoCloseable resource) {
            open.add(resource);
        }

        @Override
        public void closed(AutoCloseable resource) {
            open.remove(resource);
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theEndOfTheLoopClosesWhatIsOpen() {
        TestLoop.run(() -> {
            Server server = echo();
            server.listen(
                    0,
                    () -> Net.connect(server.address().port())
                            .onConnect(() -> EventLoop.current().stop()));
        });
        assertFalse(seen.contains("anything"));
    }
}
