package dev.forkshop.runtime.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.function.Function;

/** Makes text of bytes that come in pieces; a character cut by the end of a piece waits for the next one. */
interface TextDecoder {
    /** The text that is certain now; may be empty. */
    String decode(byte[] piece);

    /** The rest, when no more bytes come. */
    String end();

    /** Decodes with a charset; what is malformed becomes U+FFFD. */
    static TextDecoder of(Charset charset) {
        return new CharsetPieces(charset);
    }

    /** Decodes whole groups of {@code size} bytes; only the last may be shorter. */
    static TextDecoder inGroups(int size, Function<byte[], String> format) {
        return new Groups(size, format);
    }

    /** One after the other, with what is left over put in front of the next piece. */
    final class CharsetPieces implements TextDecoder {
        private final CharsetDecoder decoder;
        private byte[] left = new byte[0];

        private CharsetPieces(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
        }

        @Override
        public String decode(byte[] piece) {
            return decode(piece, false);
        }

        @Override
        public String end() {
            String rest = decode(new byte[0], true);
            decoder.reset();
            return rest;
        }

        private String decode(byte[] piece, boolean last) {
            ByteBuffer in = ByteBuffer.wrap(joined(left, piece));
            CharBuffer out = CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
            decoder.decode(in, out, last);
            left = Arrays.copyOfRange(in.array(), in.position(), in.limit());
            return out.flip().toString();
        }
    }

    /** For the encodings in which every group of bytes stands for itself. */
    final class Groups implements TextDecoder {
        private final int size;
        private final Function<byte[], String> format;
        private byte[] left = new byte[0];

        private Groups(int size, Function<byte[], String> format) {
            this.size = size;
            this.format = format;
        }

        @Override
        public String decode(byte[] piece) {
            byte[] all = joined(left, piece);
            int whole = all.length - all.length % size;
            left = Arrays.copyOfRange(all, whole, all.length);
            return format.apply(Arrays.copyOf(all, whole));
        }

        @Override
        public String end() {
            String rest = format.apply(left);
            left = new byte[0];
            return rest;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        if (first.length == 0) {
            return second;
        }
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
