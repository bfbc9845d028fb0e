package dev.forkshop.runtime.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(30)
@ExtendWith(NothingLeftBehind.class)
class DgramTest {
    private final List<String> seen = new ArrayList<>();

    /** What Netty opens once and keeps is opened before anything is counted. */
    @BeforeAll
    static void loadNetty() {
        TestLoop.run(() -> {
            DgramSocket socket = Dgram.createSocket();
            socket.onListening(socket::close).bind(0);
        });
    }

    @Test
    void aDatagramArrivesWholeAndSaysWhoSentIt() {
        TestLoop.run(() -> {
            DgramSocket receiver = Dgram.createSocket();
            DgramSocket sender = Dgram.createSocket();
            receiver.onMessage((message, from) -> {
                seen.add(message + " " + (from.port() == sender.address().port()));
                receiver.close();
                sender.close();
            });
            receiver.onListening(() -> sender.send("hello", receiver.address().port(), "127.0.0.1"))
                    .bind(0);
        });
        assertEquals(List.of("hello true"), seen);
    }

    @Test
    void aPortThatIsTakenIsAnErrorEvent() {
        TestLoop.run(() -> {
            DgramSocket first = Dgram.createSocket();
            first.onListening(() -> Dgram.createSocket()
                            .onError(error -> {
                                seen.add(error.getMessage().replaceAll("\\d+$", "PORT"));
                                first.close();
                            })
                            .bind(first.address().port()))
                    .bind(0);
        });
        assertEquals(List.of("bind EADDRINUSE 127.0.0.1:PORT"), seen);
    }

    @Test
    void whatIsTooLongForADatagramIsAnError() {
        TestLoop.run(() -> {
            DgramSocket socket = Dgram.createSocket();
            socket.send(new byte[70_000], 9, "127.0.0.1", error -> {
                seen.add(error.code());
                socket.close();
            });
        });
        assertEquals(List.of("EMSGSIZE"), seen);
    }

    @Test
    void aClosedSocketIsOfNoUse() {
        TestLoop.run(() -> {
            DgramSocket socket = Dgram.createSocket();
            socket.close();
            seen.add(assertThrows(NodeError.class, socket::close).code());
        });
        assertEquals(List.of("ERR_SOCKET_DGRAM_NOT_RUNNING"), seen);
    }
}
