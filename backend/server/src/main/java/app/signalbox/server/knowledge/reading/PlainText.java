package app.signalbox.server.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of bytes whose encoding nobody said. */
final class PlainText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PlainText() {}

    static String decode(SourceFile file) {
        byte[] bytes = file.bytes();
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new UnreadableFileException(
                        "This file holds something other than text. Save it as text, or choose another one.");
            }
        }
        return utf8OrWestern(bytes);
    }

    private static String utf8OrWestern(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, WESTERN);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
