package dev.forkshop.runtime.stream;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A way to write bytes as text: the encodings that Node's Buffer knows. */
public enum Encoding {
    UTF8(StandardCharsets.UTF_8),
    UTF16LE(StandardCharsets.UTF_16LE),
    LATIN1(StandardCharsets.ISO_8859_1),
    /** Seven bits: the eighth is dropped in reading. */
    ASCII(StandardCharsets.ISO_8859_1),
    HEX(null),
    BASE64(null),
    BASE64URL(null);

    private static final Map<String, Encoding> NAMES = Map.ofEntries(
            Map.entry("utf8", UTF8),
            Map.entry("utf-8", UTF8),
            Map.entry("ucs2", UTF16LE),
            Map.entry("ucs-2", UTF16LE),
            Map.entry("utf16le", UTF16LE),
            Map.entry("utf-16le", UTF16LE),
            Map.entry("latin1", LATIN1),
            Map.entry("binary", LATIN1),
            Map.entry("ascii", ASCII),
            Map.entry("hex", HEX),
            Map.entry("base64", BASE64),
            Map.entry("base64url", BASE64URL));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /** The encoding that Node means by this name, in any case; empty for {@code buffer} and unknown names. */
    public static Optional<Encoding> of(String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Text as bytes: Node's {@code Buffer.from(text, encoding)}. */
    public byte[] encode(String text) {
        return switch (this) {
            case HEX -> HexFormat.of().parseHex(text);
            case BASE64 -> Base64.getMimeDecoder().decode(text);
            case BASE64URL -> Base64.getUrlDecoder().decode(text);
            default -> text.getBytes(charset);
        };
    }

    /** Bytes as text: Node's {@code buffer.toString(encoding)}. */
    public String decode(byte[] bytes) {
        TextDecoder decoder = decoder();
        return decoder.decode(bytes) + decoder.end();
    }

    /** A decoder for bytes that come in pieces: Node's StringDecoder. */
    TextDecoder decoder() {
        return switch (this) {
            case HEX -> TextDecoder.inGroups(1, HexFormat.of()::formatHex);
            case BASE64 -> TextDecoder.inGroups(3, Base64.getEncoder()::encodeToString);
            case BASE64URL -> TextDecoder.inGroups(3, Base64.getUrlEncoder().withoutPadding()::encodeToString);
            case ASCII -> TextDecoder.inGroups(1, Encoding::sevenBits);
            default -> TextDecoder.of(charset);
        };
    }

    private static String sevenBits(byte[] bytes) {
        byte[] low = bytes.clone();
        for (int i = 0; i < low.length; i++) {
            low[i] &= 0x7f;
        }
        return new String(low, StandardCharsets.US_ASCII);
    }
}
