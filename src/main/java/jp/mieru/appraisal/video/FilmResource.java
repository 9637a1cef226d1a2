package jp.mieru.appraisal.video;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A film as Spring sends it: it asks for its length, then skips to what a browser wants of it. */
final class FilmResource extends AbstractResource {
    private final Source.Uploaded film;
    private final IntFunction<byte[]> pieces;

    /** @param pieces each of {@link Films#PIECE} bytes but the last, by number from 0; empty for one that is gone */
    FilmResource(Source.Uploaded film, IntFunction<byte[]> pieces) {
        this.film = film;
        this.pieces = pieces;
    }

    @Override
    public String getDescription() {
        return "film " + film.file();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return film.bytes();
    }

    @Override
    public InputStream getInputStream() {
        return new Pieces();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilmResource same && film.equals(same.film);
    }

    @Override
    public int hashCode() {
        return Objects.hash(film);
    }

    private final class Pieces extends InputStream {
        private long at;
        private int held = -1;
        private byte[] piece = new byte[0];

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int number = (int) (at / Films.PIECE);
            if (at >= film.bytes() || most == 0) {
                return most == 0 ? 0 : -1;
            }
            if (number != held) {
                piece = pieces.apply(number);
                held = number;
            }
            int within = (int) (at % Films.PIECE);
            int count = Math.min(most, piece.length - within);
            if (count <= 0) {
                return -1; // replaced by another film meanwhile
            }
            System.arraycopy(piece, within, into, from, count);
            at += count;
            return count;
        }

        /** Reads nothing of what is passed over. */
        @Override
        public long skip(long wanted) {
            long skipped = Math.clamp(wanted, 0, film.bytes() - at);
            at += skipped;
            return skipped;
        }
    }
}
