package jp.mieru.appraisal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people wrote on more than a thousand sheets and how those moved, each table by one statement. */
@Repository
class DemoAppraisalTables {
    /** Something that somebody wrote. */
    record Written(SheetId sheet, Procedure step, StaffId by, String field, String value, Instant at) {}

    /** Something that happened to a sheet. */
    record Moved(
            SheetId sheet,
            int number,
            String word,
            Stage from,
            Stage to,
            @Nullable StaffId actor,
            Instant at) {}

    /** Where a sheet is. */
    record Came(
            SheetId sheet,
            Stage stage,
            Instant since,
            @Nullable LocalDate disclosedOn,
            int version) {}

    private final JdbcClient jdbc;

    DemoAppraisalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param office whose account wrote it where the writer has none any more */
    void write(List<Written> written, UUID office) {
        jdbc.sql("""
                        insert into appraisal.entry (sheet_id, step, field, value, changed_by, changed_at)
                        select sheet, step, field, value, coalesce(a.id, :office), written_at::timestamptz
                        from unnest(:sheets::uuid[], :steps::text[], :writers::uuid[], :fields::text[], :values::text[], :times::text[])
                             t (sheet, step, writer, field, value, written_at)
                        left join access.account a on a.staff_id = t.writer
                        """)
                .param("office", office)
                .param("sheets", ids(written, row -> row.sheet().value()))
                .param("steps", texts(written, row -> row.step().word()))
                .param("writers", ids(written, row -> row.by().value()))
                .param("fields", texts(written, Written::field))
                .param("values", texts(written, Written::value))
                .param("times", texts(written, row -> row.at().toString()))
                .update();
    }

    void moved(List<Moved> moves) {
        jdbc.sql("""
                        insert into appraisal.sheet_step (sheet_id, number, step, from_stage, to_stage, actor, taken_at)
                        select sheet, number::int, step, old, new, actor, taken_at::timestamptz
                        from unnest(:sheets::uuid[], :numbers::text[], :steps::text[], :old::text[], :new::text[],
                                    :actors::uuid[], :times::text[])
                             t (sheet, number, step, old, new, actor, taken_at)
                        """)
                .param("sheets", ids(moves, row -> row.sheet().value()))
                .param("numbers", texts(moves, row -> String.valueOf(row.number())))
                .param("steps", texts(moves, Moved::word))
                .param("old", texts(moves, row -> row.from().word()))
                .param("new", texts(moves, row -> row.to().word()))
                .param(
                        "actors",
                        ids(
                                moves,
                                row -> row.actor() == null ? null : row.actor().value()))
                .param("times", texts(moves, row -> row.at().toString()))
                .update();
    }

    void came(List<Came> sheets) {
        jdbc.sql("""
                        update appraisal.sheet s set stage = t.stage, stage_since = t.since::timestamptz,
                            disclosed_on = t.disclosed::date, version = t.version::int
                        from unnest(:sheets::uuid[], :stages::text[], :since::text[], :disclosed::text[], :versions::text[])
                             t (sheet, stage, since, disclosed, version)
                        where s.id = t.sheet
                        """)
                .param("sheets", ids(sheets, row -> row.sheet().value()))
                .param("stages", texts(sheets, row -> row.stage().word()))
                .param("since", texts(sheets, row -> row.since().toString()))
                .param(
                        "disclosed",
                        texts(
                                sheets,
                                row -> row.disclosedOn() == null
                                        ? null
                                        : row.disclosedOn().toString()))
                .param("versions", texts(sheets, row -> String.valueOf(row.version())))
                .update();
    }

    private static <T> @Nullable UUID[] ids(List<T> rows, Function<T, @Nullable UUID> column) {
        var ids = new @Nullable UUID[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = column.apply(rows.get(i));
        }
        return ids;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(rows.get(i));
        }
        return texts;
    }
}
