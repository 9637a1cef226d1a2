package jp.mieru.appraisal.handbooktext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.ruleset.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of the handbook as they were published. */
@Repository
public class Handbooks {
    private final JdbcClient jdbc;

    Handbooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions, the latest first. */
    public List<Edition> editions() {
        return jdbc.sql(
                        "select number, changes, published_at, published_by from appraisal.handbook_version order by number desc")
                .query((row, number) -> new Edition(
                        row.getInt("number"),
                        row.getString("changes"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getObject("published_by", UUID.class)))
                .list();
    }

    /** The version that is read now, if one was published. */
    public Optional<Edition> current() {
        return editions().stream().findFirst();
    }

    /** The chapters of a version in their order. */
    public List<Chapter> chapters(int version) {
        return jdbc.sql("""
                        select id, code, title_ja, title_en, body_ja, body_en, 0 revision
                        from appraisal.handbook_chapter where version = :version order by place, id
                        """)
                .param("version", version)
                .query((row, number) -> chapter(row))
                .list();
    }

    /** The chapters that are read now; none before anything was published. */
    public List<Chapter> chapters() {
        return current().map(edition -> chapters(edition.number())).orElse(List.of());
    }

    /** Reads a row with these columns. */
    public static Chapter chapter(ResultSet row) throws SQLException {
        return new Chapter(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Words(row.getString("title_ja"), row.getString("title_en")),
                new Words(row.getString("body_ja"), row.getString("body_en")),
                row.getInt("revision"));
    }
}
