package jp.mieru.appraisal.video;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Films in pieces in the database: any part of one is read without what stands before it, a piece at a time in memory. */
@Repository
public class Films {
    static final int PIECE = 1 << 19;

    private final JdbcClient jdbc;

    Films(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a film in, part of the caller's transaction, which must name it as that of a video. */
    public UUID take(InputStream bytes) throws IOException {
        var file = UUID.randomUUID();
        int number = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            jdbc.sql("insert into appraisal.video_part (file_id, number, bytes) values (:file, :number, :bytes)")
                    .param("file", file)
                    .param("number", number++)
                    .param("bytes", piece)
                    .update();
        }
        return file;
    }

    /** No longer keeps it. */
    public void drop(UUID file) {
        jdbc.sql("delete from appraisal.video_part where file_id = :file")
                .param("file", file)
                .update();
    }

    /** To be sent, whole or in part. */
    Resource resource(Source.Uploaded film) {
        return new FilmResource(film, number -> piece(film.file(), number));
    }

    private byte[] piece(UUID file, int number) {
        return jdbc.sql("select bytes from appraisal.video_part where file_id = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }
}
