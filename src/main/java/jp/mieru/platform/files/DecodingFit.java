package jp.mieru.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** How well a charset reads a file: characters beyond ASCII that it finds there, and places that it cannot read. */
record DecodingFit(Charset charset, long characters, long errors) {

    /** Reads the file until so many places cannot be read. */
    static DecodingFit of(Path file, Charset charset, long mostErrors) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Count(charset).of(in, mostErrors);
        }
    }

    private static final class Count {

        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        private final CharBuffer chars = CharBuffer.allocate(1 << 16);
        private long characters;
        private long errors;

        Count(Charset charset) {
            decoder = charset.newDecoder();
        }

        DecodingFit of(InputStream in, long mostErrors) throws IOException {
            boolean end = false;
            while (!end && errors < mostErrors) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                decode(end);
                bytes.compact();
            }
            return new DecodingFit(decoder.charset(), characters, errors);
        }

        private void decode(boolean end) {
            CoderResult result;
            do {
                result = decoder.decode(bytes, chars, end);
                if (result.isError()) {
                    errors++;
                    bytes.position(bytes.position() + result.length());
                }
                characters += beyondAscii();
                chars.clear();
            } while (!result.isUnderflow());
        }

        private int beyondAscii() {
            int found = 0;
            for (int i = 0; i < chars.position(); i++) {
                found += chars.get(i) > 0x7F ? 1 : 0;
            }
            return found;
        }
    }
}
