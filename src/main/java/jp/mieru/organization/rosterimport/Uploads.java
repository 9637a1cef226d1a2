package jp.mieru.organization.rosterimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.organization.rosterfile.RosterColumn;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterfile.RosterMapping;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.platform.uploads.TemporaryFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files, kept in pieces in the database so that any node can go on with them, until they are applied. */
@Component
class Uploads {
    private static final int PIECE = 1 << 20;
    private final JdbcClient jdbc;
    private final TemporaryFiles temporary;

    Uploads(JdbcClient jdbc, TemporaryFiles temporary) {
        this.jdbc = jdbc;
        this.temporary = temporary;
    }

    /** Takes a file in. */
    void take(UUID id, RosterFile file, String name, InputStream bytes) throws IOException {
        jdbc.sql("insert into organization.roster_import_file (import_id, file, name) values (:id, :file, :name)")
                .param("id", id)
                .param("file", file.name())
                .param("name", name)
                .update();
        var number = 0;
        for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            jdbc.sql(
                            "insert into organization.roster_import_part (import_id, file, number, bytes) values (:id, :file, :number, :bytes)")
                    .param("id", id)
                    .param("file", file.name())
                    .param("number", ++number)
                    .param("bytes", piece)
                    .update();
        }
    }

    /** Does something with the files while they lie on the disk. */
    <T> T with(UUID id, Function<List<RosterSource>, T> work) {
        var sources = new ArrayList<RosterSource>();
        try (var laid = temporary.open()) {
            for (var entry : files(id)) {
                var path = laid.fresh();
                sources.add(new RosterSource(entry.file(), entry.name(), path, entry.mapping()));
                lay(id, entry.file(), path);
            }
            return work.apply(List.copyOf(sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it is kept, without its bytes. */
    record Kept(
            RosterFile file,
            String name,
            List<String> header,
            @Nullable RosterMapping mapping) {}

    /** The files of an import, in their order. */
    List<Kept> files(UUID id) {
        return jdbc.sql("""
                        select file, name, header, meanings, places from organization.roster_import_file
                        where import_id = :id order by case file when 'UNITS' then 1 when 'ROSTER' then 2 else 3 end
                        """)
                .param("id", id)
                .query((row, number) -> new Kept(
                        RosterFile.valueOf(row.getString("file")),
                        row.getString("name"),
                        List.of((String[]) row.getArray("header").getArray()),
                        mapping(row.getArray("meanings"), row.getArray("places"))))
                .list();
    }

    /** Notes the header of a file. */
    void header(UUID id, RosterFile file, List<String> header) {
        jdbc.sql("update organization.roster_import_file set header = :header where import_id = :id and file = :file")
                .param("id", id)
                .param("file", file.name())
                .param("header", header.toArray(String[]::new))
                .update();
    }

    /** Notes what somebody chose the columns to mean. */
    void mapping(UUID id, RosterFile file, RosterMapping mapping) {
        jdbc.sql("""
                        update organization.roster_import_file set meanings = :meanings, places = :places
                        where import_id = :id and file = :file
                        """)
                .param("id", id)
                .param("file", file.name())
                .param(
                        "meanings",
                        mapping.columns().keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("places", mapping.columns().values().toArray(Integer[]::new))
                .update();
    }

    private void lay(UUID id, RosterFile file, Path path) throws IOException {
        try (var out = Files.newOutputStream(path)) {
            var numbers = jdbc.sql("""
                            select number from organization.roster_import_part
                            where import_id = :id and file = :file order by number
                            """)
                    .param("id", id)
                    .param("file", file.name())
                    .query(Integer.class)
                    .list();
            for (var number : numbers) {
                out.write(jdbc.sql("""
                                select bytes from organization.roster_import_part
                                where import_id = :id and file = :file and number = :number
                                """)
                        .param("id", id)
                        .param("file", file.name())
                        .param("number", number)
                        .query(byte[].class)
                        .single());
            }
        }
    }

    private static @Nullable RosterMapping mapping(@Nullable Array meanings, @Nullable Array places)
            throws SQLException {
        if (meanings == null || places == null) {
            return null;
        }
        var columns = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        var names = (String[]) meanings.getArray();
        var numbers = (Integer[]) places.getArray();
        for (int i = 0; i < names.length; i++) {
            columns.put(RosterColumn.valueOf(names[i]), numbers[i]);
        }
        return new RosterMapping(columns);
    }
}
