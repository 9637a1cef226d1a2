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

    /**
     * Notes these, which do not meet each other. Of absences known before, the days that they have in common give way and the rest
     * stays; one of the same kind that began on the same day is taken for the same one, with another end. Two statements.
     */
    void put(List<Absence> absences) {
        giveWay(absences);
        with(absences, """
                insert into appraisal.absence (staff_id, away, kind)
                select staff, daterange(first, last, '[]'), kind
                from unnest(:staff, :first::date[], :last::date[], :kinds) t (staff, first, last, kind)
                """);
    }

    private void giveWay(List<Absence> absences) {
        with(absences, """
                with noted as (
                    select * from unnest(:staff, :first::date[], :last::date[], :kinds) t (staff, first, last, kind)
                ), taken as (
                    select staff, range_agg(daterange(first, last, '[]')) days from noted group by staff
                ), met as (
                    delete from appraisal.absence a using taken t where a.staff_id = t.staff and a.away && t.days
                    returning a.staff_id, a.away, a.kind, a.noted_at, t.days
                )
                insert into appraisal.absence (staff_id, away, kind, noted_at)
                select m.staff_id, unnest(datemultirange(m.away) - m.days), m.kind, m.noted_at from met m
                where not exists (
                    select from noted n where n.staff = m.staff_id and n.first = lower(m.away) and n.kind = m.kind)
                """);
    }

    private void with(List<Absence> absences, String sql) {
        jdbc.sql(sql)
                .param(
                        "staff",
                        absences.stream().map(each -> each.staff().value()).toArray(UUID[]::new))
                .param(
                        "first",
                        absences.stream()
                                .map(each -> each.days().first().toString())
                                .toArray(String[]::new))
                .param(
                        "last",
                        absences.stream()
                                .map(each -> each.days().last().toString())
                                .toArray(String[]::new))
                .param(
                        "kinds",
                        absences.stream().map(each -> each.kind().word()).toArray(String[]::new))
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
