package jp.mieru.goals.philosophy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Philosophies as they are stored, at most one a fiscal year. */
@Repository
public class Philosophies {
    static final String YEARS = "int4range(:first, :after)";
    private static final String SELECT =
            "select id, lower(years) as first_year, upper(years) as after_year, title, words, version from goals.philosophy";
    private final JdbcClient jdbc;

    Philosophies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of a year. */
    public Optional<Philosophy> of(FiscalYear year) {
        return jdbc.sql(SELECT + " where years @> :year")
                .param("year", year.year())
                .query((row, number) -> philosophy(row))
                .optional();
    }

    Optional<Philosophy> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> philosophy(row))
                .optional();
    }

    /** Another one that stands in some of these years. */
    Optional<Philosophy> overlapping(Years years, @Nullable UUID not) {
        var found = with(SELECT + " where years && " + YEARS + " order by years", years)
                .query((row, number) -> philosophy(row))
                .list();
        return found.stream().filter(other -> !other.id().equals(not)).findFirst();
    }

    void add(Years years, String title, String words) {
        with("insert into goals.philosophy (years, title, words) values (" + YEARS + ", :title, :words)", years)
                .param("title", title)
                .param("words", words)
                .update();
    }

    /** False if somebody else has changed it since that version. */
    boolean change(UUID id, Years years, String title, String words, int version) {
        return with(
                                "update goals.philosophy set years = " + YEARS + ", title = :title, words = :words, "
                                        + "version = version + 1 where id = :id and version = :version",
                                years)
                        .param("title", title)
                        .param("words", words)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Keeps others from writing one until the transaction ends. */
    void keepOthersFromWriting() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('goals.philosophy'))")
                .query((row, number) -> number)
                .list();
    }

    private JdbcClient.StatementSpec with(String sql, Years years) {
        var last = years.last();
        return jdbc.sql(sql)
                .param("first", years.first().year())
                .param("after", last == null ? null : last.year() + 1, Types.INTEGER);
    }

    private static Philosophy philosophy(ResultSet row) throws SQLException {
        return new Philosophy(
                row.getObject("id", UUID.class),
                years(row),
                row.getString("title"),
                row.getString("words"),
                row.getInt("version"));
    }

    static Years years(ResultSet row) throws SQLException {
        var after = row.getObject("after_year", Integer.class);
        return new Years(new FiscalYear(row.getInt("first_year")), after == null ? null : new FiscalYear(after - 1));
    }
}
