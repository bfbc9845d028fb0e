package dev.forkshop.runtime.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer that is written without Netty's encoder is the same as with it. */
class HttpTextTest {
    private static final byte[] BODY = {0, 'a', -1};

    private static void assertAsNetty(int status, String reason, String... raw) {
        HttpStart.Response start = new HttpStart.Response(status, reason, true, false, new HttpFields(List.of(raw)));
        byte[] ours = new byte[HttpText.length(start, BODY)];
        HttpText.write(start, BODY, ours);
        assertEquals(netty(start), new String(ours, StandardCharsets.ISO_8859_1));
    }

    private static String netty(HttpStart.Response start) {
        EmbeddedChannel channel = new EmbeddedChannel(new HttpWriting.Responses());
        channel.writeOutbound(HttpWriting.whole(start, BODY));
        StringBuilder text = new StringBuilder();
        for (ByteBuf piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
            text.append(piece.toString(StandardCharsets.ISO_8859_1));
            piece.release();
        }
        channel.finishAndReleaseAll();
        return text.toString();
    }

    @Test
    void usualAnswers() {
        assertAsNetty(200, "OK", "Content-Length", "3", "Date", "now");
        assertAsNetty(404, "Not Found");
    }

    @Test
    void otherWordsAndOtherLetters() {
        assertAsNetty(299, "", "X", "");
        assertAsNetty(200, "Très bien", "X", "é", "Y", "\u20ac", "Set-Cookie", "a", "Set-Cookie", "b");
    }
}
