package jp.mieru.platform.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Reads the rows of a query by {@code COPY} in PostgreSQL's binary format, as they come: no more than one field is held. It
 * is several times as fast as a cursor, and as long as it is open the connection can do nothing else.
 */
public final class CopiedRows implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int SIGNATURE = 11;
    private static final int NULL = -1;

    private final InputStream in;
    private byte[] bytes = new byte[BUFFER];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private int end;

    private CopiedRows(InputStream in) throws IOException {
        this.in = in;
        require(SIGNATURE + 2 * Integer.BYTES);
        buffer.position(SIGNATURE + Integer.BYTES);
        int extension = buffer.getInt();
        require(extension);
        buffer.position(buffer.position() + extension);
    }

    /**
     * Begins to read.
     *
     * @param query what {@code COPY} allows, without parameters
     */
    public static CopiedRows of(Connection connection, String query) throws SQLException, IOException {
        return new CopiedRows(new PGCopyInputStream(
                connection.unwrap(PGConnection.class), "copy (" + query + ") to stdout (format binary)"));
    }

    /** Goes on to the next row; false if there is none. */
    public boolean next() throws IOException {
        require(Short.BYTES);
        return buffer.getShort() >= 0;
    }

    /** The next field of the row, which is read before another one is asked for; null where it is null. */
    public @Nullable ByteBuffer field() throws IOException {
        require(Integer.BYTES);
        int length = buffer.getInt();
        if (length == NULL) {
            return null;
        }
        require(length);
        ByteBuffer field = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        return field;
    }

    /** Stops reading, even before the end. */
    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Sees to it that so many bytes are in the buffer. */
    private void require(int length) throws IOException {
        int have = end - buffer.position();
        if (have >= length) {
            return;
        }
        byte[] from = bytes;
        if (length > bytes.length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
        }
        System.arraycopy(from, buffer.position(), bytes, 0, have);
        buffer = ByteBuffer.wrap(bytes);
        end = have;
        while (end < length) {
            int read = in.read(bytes, end, bytes.length - end);
            if (read < 0) {
                throw new EOFException("rows end before their end");
            }
            end += read;
        }
    }
}
