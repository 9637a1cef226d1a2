package jp.mieru.goals.sheetfile;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.platform.uploads.KeptFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Forms that were brought and wait to be stored. */
@Repository
class BroughtForms {
    /** @param upon version of the sheet that it was compared with */
    record Brought(UUID id, SheetId sheet, int upon, String name, UUID upload) {}

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Clock clock;

    BroughtForms(JdbcClient jdbc, KeptFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    UUID bring(GoalSheet sheet, MultipartFile file, Viewer viewer) throws IOException {
        try (var bytes = file.getInputStream()) {
            return jdbc.sql("""
                            insert into goals.brought_form (sheet_id, upon, account, file_name, upload_id, brought_at)
                            values (:sheet, :upon, :account, :name, :upload, :now) returning id
                            """)
                    .param("sheet", sheet.id().value())
                    .param("upon", sheet.version())
                    .param("account", viewer.account())
                    .param("name", Objects.requireNonNullElse(file.getOriginalFilename(), ""))
                    .param("upload", files.take(bytes))
                    .param("now", OffsetDateTime.now(clock))
                    .query(UUID.class)
                    .single();
        }
    }

    /** The form, if this account brought it. */
    Optional<Brought> find(UUID id, Viewer viewer) {
        return jdbc.sql("select * from goals.brought_form where id = :id and account = :account")
                .param("id", id)
                .param("account", viewer.account())
                .query((row, number) -> new Brought(
                        id,
                        new SheetId(row.getObject("sheet_id", UUID.class)),
                        row.getInt("upon"),
                        row.getString("file_name"),
                        row.getObject("upload_id", UUID.class)))
                .optional();
    }

    void drop(Brought brought) {
        files.drop(List.of(brought.upload()));
    }
}
