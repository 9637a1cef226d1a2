package jp.mieru.appraisal.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.takingpart.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences as they are stored. */
@Repository
class AbsenceStore {
    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("select count(*) from appraisal.absence")
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<Absence> page(int limit, long offset) {
        return jdbc.sql("""
                        select staff_id, lower(away) first, upper(away) - 1 last, kind from appraisal.absence
                        order by away desc, staff_id limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Absence(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                        AbsenceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT))))
                .list();
    }

    /** Notes these, which do not meet each other; what was known of the same days before gives way. Two statements. */
    void put(List<Absence> absences) {
        var staff = absences.stream().map(each -> each.staff().value()).toArray(UUID[]::new);
        var first =
                absences.stream().map(each -> each.days().first().toString()).toArray(String[]::new);
        var last = absences.stream().map(each -> each.days().last().toString()).toArray(String[]::new);
        var kinds = absences.stream().map(each -> each.kind().word()).toArray(String[]::new);
        jdbc.sql("""
                        delete from appraisal.absence a using unnest(:staff, :first::date[], :last::date[]) t (staff, first, last)
                        where a.staff_id = t.staff and a.away && daterange(t.first, t.last, '[]')
                        """)
                .param("staff", staff)
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("""
                        insert into appraisal.absence (staff_id, away, kind)
                        select staff, daterange(first, last, '[]'), kind
                        from unnest(:staff, :first::date[], :last::date[], :kinds) t (staff, first, last, kind)
                        """)
                .param("staff", staff)
                .param("first", first)
                .param("last", last)
                .param("kinds", kinds)
                .update();
    }

    boolean remove(UUID staff, LocalDate first) {
        return jdbc.sql("delete from appraisal.absence where staff_id = :staff and lower(away) = :first")
                        .param("staff", staff)
                        .param("first", first)
                        .update()
                == 1;
    }
}
