package jp.mieru.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a table by {@code COPY}, holding no more than a buffer of them. */
public final class CopyRows implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BUFFER + 4096);
    private boolean inRow;

    /** Begins to write into a table, whose columns come in their order. */
    public CopyRows(Connection connection, String table) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    /** Adds a cell to the row; null is stored as null. */
    public CopyRows add(@Nullable Object value) {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Adds a list of plain codes as an array. */
    public CopyRows add(List<String> codes) {
        return add(codes.stream()
                .map(code -> '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}")));
    }

    /** Ends the row. */
    public void end() throws SQLException {
        text.append('\n');
        inRow = false;
        if (text.length() > BUFFER) {
            flush();
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            flush();
            copy.endCopy();
        }
    }

    private void flush() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case 0 -> {}
                default -> text.append(c);
            }
        }
    }
}
