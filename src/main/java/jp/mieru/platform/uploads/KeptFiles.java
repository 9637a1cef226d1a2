package jp.mieru.platform.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in pieces in the database; a piece at a time is in memory. */
@Component
public class KeptFiles {
    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    KeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a file in; part of the caller's transaction. */
    public UUID take(InputStream bytes) throws IOException {
        UUID id = jdbc.sql("insert into platform.upload default values returning id")
                .query(UUID.class)
                .single();
        int number = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            jdbc.sql("insert into platform.upload_part (upload_id, number, bytes) values (:id, :number, :bytes)")
                    .param("id", id)
                    .param("number", ++number)
                    .param("bytes", piece)
                    .update();
        }
        return id;
    }

    /** Writes a file to a place on the disk. */
    public void lay(UUID id, Path path) throws IOException {
        List<Integer> numbers = jdbc.sql(
                        "select number from platform.upload_part where upload_id = :id order by number")
                .param("id", id)
                .query((row, number) -> row.getInt(1))
                .list();
        try (var out = Files.newOutputStream(path)) {
            for (Integer number : numbers) {
                out.write(jdbc.sql("select bytes from platform.upload_part where upload_id = :id and number = :number")
                        .param("id", id)
                        .param("number", number)
                        .query(byte[].class)
                        .single());
            }
        }
    }

    /** Keeps them no longer. */
    public void drop(List<UUID> ids) {
        jdbc.sql("delete from platform.upload where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
