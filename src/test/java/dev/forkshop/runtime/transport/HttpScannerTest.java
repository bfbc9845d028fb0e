package dev.forkshop.runtime.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without Netty's decoder is read as it reads it; what is not simple is left to it. */
class HttpScannerTest {
    private final HttpScanner scanner = new HttpScanner();

    private HttpStart.Request scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return scanner.next(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "HEAD /a?b=c#d HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nA:b\r\nC:   d  e  \r\nF:\r\nG:  \r\n\r\n",
                "GET /%20~ HTTP/1.1\r\nx-!#$%&'*+.^_`|~9: \"q\"; r=1, s\r\nX-X: 1\r\nx-x: 2\r\n\r\n",
            })
    void theSameAsNettyReads(String text) {
        HttpStart.Request request = scan(text);
        assertNotNull(request);
        assertEquals(text.length(), scanner.at());
        EmbeddedChannel netty = new EmbeddedChannel(new HttpReading.Requests(8192, () -> {}));
        netty.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
        HttpRequest theirs = netty.readInbound();
        assertEquals(theirs.method().name(), request.method());
        assertEquals(theirs.uri(), request.url());
        List<String> fields = new ArrayList<>();
        theirs.headers().forEach(field -> fields.addAll(List.of(field.getKey(), field.getValue())));
        assertEquals(fields, request.fields().raw());
        netty.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\n\r\n",
                "get / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET  / HTTP/1.1\r\n\r\n",
                "GET x HTTP/1.1\r\n\r\n",
                "GET * HTTP/1.1\r\n\r\n",
                "GET /\t HTTP/1.1\r\n\r\n",
                "GET /\u00e9 HTTP/1.1\r\n\r\n",
                "\r\nGET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\n\n",
                "GET / HTTP/1.1\r\nHost: x\n\r\n",
                "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost\r\n\r\n",
                "GET / HTTP/1.1\r\n: x\r\n\r\n",
                "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n",
                "GET / HTTP/1.1\r\nA: \u00e9\r\n\r\n",
                "GET / HTTP/1.1\r\nA: b\0\r\n\r\n",
                "GET / HTTP/1.1\r\nA: b\tc\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
                "GET / HTTP/1.1\r\nTRANSFER-ENCODING: chunked\r\n\r\n",
                "GET / HTTP/1.1\r\nexpect: 100-continue\r\n\r\n",
                "GET / HTTP/1.1\r\nUpgrade: x\r\n\r\n",
                "GET / HTTP/1.1\r\nTrailer: x\r\n\r\n",
            })
    void whatIsNotSimpleIsLeftToNetty(String text) {
        assertNull(scan(text));
    }

    @Test
    void aRequestThatIsNotWholeIsLeftToNettyWhereverItBreaksOff() {
        String whole = "GET /abc HTTP/1.1\r\nHost: x\r\nA: b\r\n\r\n";
        for (int length = 0; length < whole.length(); length++) {
            assertNull(scan(whole.substring(0, length)));
        }
    }

    @Test
    void oneRequestEndsWhereTheNextBegins() {
        byte[] two = "GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("/1", scanner.next(two, 0, two.length).url());
        assertEquals("/2", scanner.next(two, scanner.at(), two.length).url());
        assertEquals(two.length, scanner.at());
    }
}
