package jp.mieru.engagement.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.engagement.example.Example.Origin;
import jp.mieru.survey.questionnaire.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office added or changed. */
@Repository
class ExampleStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExampleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, the one that was changed last at the end. */
    List<Example> all() {
        return jdbc.sql("""
                        select code, construct, ja, en, unit_name, withdrawn, version
                        from engagement.plan_example order by changed_at, code
                        """).query((row, number) -> example(row)).list();
    }

    /** Keeps the example as it is now; false if somebody else has changed it since its version. */
    boolean save(Example example, UUID actor) {
        return jdbc.sql("""
                        insert into engagement.plan_example as kept
                            (code, construct, ja, en, unit_name, withdrawn, changed_by, changed_at)
                        select :code, :construct, :ja, :en, :unit, :withdrawn, :actor, :now
                        where :version = 0 or exists (select from engagement.plan_example where code = :code)
                        on conflict (code) do update
                        set construct = excluded.construct, ja = excluded.ja, en = excluded.en,
                            unit_name = excluded.unit_name, withdrawn = excluded.withdrawn,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                            version = kept.version + 1
                        where kept.version = :version
                        """)
                        .param("code", example.code())
                        .param("construct", example.construct())
                        .param("ja", example.text().ja())
                        .param("en", example.text().en())
                        .param("unit", example.unitName())
                        .param("withdrawn", example.withdrawn())
                        .param("actor", actor)
                        .param("now", OffsetDateTime.now(clock))
                        .param("version", example.version())
                        .update()
                == 1;
    }

    private static Example example(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return new Example(
                code,
                row.getString("construct"),
                new Text(row.getString("ja"), row.getString("en")),
                row.getString("unit_name"),
                OriginalExamples.all().containsKey(code) ? Origin.CHANGED : Origin.OFFICE,
                row.getBoolean("withdrawn"),
                row.getInt("version"));
    }
}
