package jp.mieru.organization.reorganisation;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.organization.internal.OneChangeAtATime;
import jp.mieru.organization.reorganisation.Plan.Alteration;
import jp.mieru.organization.reorganisation.Plan.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a reorganisation into the tables, set by set. Periods are cut on the day; the keys between them are checked at the
 * end, by the database itself.
 */
@Component
class ReorganisationSql {
    private final JdbcClient jdbc;

    ReorganisationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for other reorganisations and imports. */
    void lock() {
        OneChangeAtATime.lock(jdbc);
    }

    void carryOut(Preview preview, String title, String assignmentKind, @Nullable UUID account) {
        jdbc.sql("set constraints all deferred").update();
        var ids = open(preview);
        alter(preview, ids);
        var moves = moves(preview, ids);
        moveAssignments(moves, preview.day(), assignmentKind);
        moveConcurrentPosts(moves, preview.day());
        close(preview);
        record(preview, ids, title, account);
        jdbc.sql("set constraints all immediate").update();
    }

    /** Where somebody of a closing unit goes. */
    private record Moves(UUID[] staff, UUID[] from, UUID[] to) {}

    /** Opens the new units; returns ids of all units by code. */
    private Map<String, UUID> open(Preview preview) {
        var openings = preview.plan().openings();
        jdbc.sql("insert into organization.unit (code) select unnest(:codes)")
                .param("codes", texts(openings.stream().map(Plan.Opening::code)))
                .update();
        var ids = new HashMap<String, UUID>();
        jdbc.sql("select code, id from organization.unit").query(row -> {
            ids.put(row.getString("code"), row.getObject("id", UUID.class));
        });
        jdbc.sql("""
                        insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                        select u, daterange(:day, null), n, k, p
                        from unnest(:units, :names, :kinds, :parents) t (u, n, k, p)
                        """)
                .param("day", preview.day())
                .param("units", uuids(openings.stream().map(opening -> ids.get(opening.code()))))
                .param("names", texts(openings.stream().map(Plan.Opening::name)))
                .param("kinds", texts(openings.stream().map(Plan.Opening::kind)))
                .param("parents", uuids(openings.stream().map(opening -> ids.get(opening.parent()))))
                .update();
        return ids;
    }

    private void alter(Preview preview, Map<String, UUID> ids) {
        var alterations = preview.plan().alterations();
        jdbc.sql("""
                        with wanted as (
                            select * from unnest(:units, :names, :kinds, :parents) t (unit_id, name, kind, parent_id)),
                        cut as (
                            update organization.unit_version v set valid = daterange(lower(v.valid), :day)
                            from wanted w
                            where v.unit_id = w.unit_id and v.valid @> :day and lower(v.valid) < :day
                            returning v.unit_id, upper(old.valid) as until),
                        same as (
                            update organization.unit_version v
                            set name = w.name, kind = w.kind, parent_id = w.parent_id
                            from wanted w where v.unit_id = w.unit_id and lower(v.valid) = :day)
                        insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                        select w.unit_id, daterange(:day, cut.until), w.name, w.kind, w.parent_id
                        from cut join wanted w using (unit_id)
                        """)
                .param("day", preview.day())
                .param(
                        "units",
                        uuids(alterations.stream().map(a -> a.before().id().value())))
                .param("names", texts(alterations.stream().map(Alteration::name)))
                .param("kinds", texts(alterations.stream().map(Alteration::kind)))
                .param("parents", uuids(alterations.stream().map(a -> a.parent() == null ? null : ids.get(a.parent()))))
                .update();
    }

    private static Moves moves(Preview preview, Map<String, UUID> ids) {
        var people = preview.affected();
        return new Moves(
                uuids(people.stream().map(Affected::staff)),
                uuids(people.stream().map(person -> ids.get(person.unit()))),
                uuids(people.stream().map(person -> ids.get(preview.choices().get(person.field())))));
    }

    private void moveAssignments(Moves moves, LocalDate day, String kind) {
        moving("""
                with moves as (select * from unnest(:staff, :from, :to) t (staff_id, unit_id, target)),
                later as (
                    update organization.assignment a set unit_id = m.target from moves m
                    where a.staff_id = m.staff_id and a.unit_id = m.unit_id and lower(a.valid) >= :day),
                cut as (
                    update organization.assignment a set valid = daterange(lower(a.valid), :day) from moves m
                    where a.staff_id = m.staff_id and a.unit_id = m.unit_id
                      and a.valid @> :day and lower(a.valid) < :day
                    returning a.staff_id, m.target, upper(old.valid) as until, a.position, a.grade)
                insert into organization.assignment (staff_id, valid, unit_id, position, grade, kind)
                select staff_id, daterange(:day, until), target, position, grade, :kind from cut
                """, moves, day).param("kind", kind).update();
    }

    /** A concurrent post in a unit where the person works already ends; others go on in the unit that follows. */
    private void moveConcurrentPosts(Moves moves, LocalDate day) {
        moving("""
                with moves as (select * from unnest(:staff, :from, :to) t (staff_id, unit_id, target)),
                gone as (
                    delete from organization.concurrent_post c using moves m
                    where c.staff_id = m.staff_id and c.unit_id = m.unit_id and lower(c.valid) >= :day
                    returning c.staff_id, m.target, c.valid, c.position),
                cut as (
                    update organization.concurrent_post c set valid = daterange(lower(c.valid), :day) from moves m
                    where c.staff_id = m.staff_id and c.unit_id = m.unit_id
                      and c.valid @> :day and lower(c.valid) < :day
                    returning c.staff_id, m.target, daterange(:day, upper(old.valid)) as valid, c.position),
                going_on as (select * from gone union all select * from cut)
                insert into organization.concurrent_post (staff_id, unit_id, valid, position)
                select staff_id, target, valid, position from going_on g
                where not exists (select from organization.assignment a
                                  where a.staff_id = g.staff_id and a.unit_id = g.target and a.valid && g.valid)
                on conflict do nothing
                """, moves, day).update();
    }

    private JdbcClient.StatementSpec moving(String sql, Moves moves, LocalDate day) {
        return jdbc.sql(sql)
                .param("staff", moves.staff())
                .param("from", moves.from())
                .param("to", moves.to())
                .param("day", day);
    }

    /** Ends the closed units and their heads on the day before; what would have begun that day never does. */
    private void close(Preview preview) {
        var closed = uuids(preview.plan().endings().stream()
                .filter(Ending::closes)
                .map(ending -> ending.unit().id().value()));
        for (var table : List.of("unit_head", "unit_version")) {
            jdbc.sql("delete from organization." + table + " where unit_id = any(:units) and lower(valid) >= :day")
                    .param("units", closed)
                    .param("day", preview.day())
                    .update();
            jdbc.sql("update organization." + table + " set valid = daterange(lower(valid), :day) "
                            + "where unit_id = any(:units) and valid @> :day")
                    .param("units", closed)
                    .param("day", preview.day())
                    .update();
        }
    }

    private void record(Preview preview, Map<String, UUID> ids, String title, @Nullable UUID account) {
        var id = jdbc.sql("""
                        insert into organization.reorganisation (takes_effect_on, title, decided_by)
                        values (:day, :title, :account) returning id
                        """)
                .param("day", preview.day())
                .param("title", title)
                .param("account", account, Types.OTHER)
                .query(UUID.class)
                .single();
        var steps = Steps.of(preview.plan());
        jdbc.sql("""
                        insert into organization.unit_succession (reorganisation_id, predecessor_id, successor_id, kind)
                        select :id, f, t, k from unnest(:from, :to, :kinds) s (f, t, k) on conflict do nothing
                        """)
                .param("id", id)
                .param("from", uuids(steps.stream().map(step -> ids.get(step.from()))))
                .param("to", uuids(steps.stream().map(step -> ids.get(step.to()))))
                .param("kinds", texts(steps.stream().map(Steps.Step::kind)))
                .update();
    }

    private static UUID[] uuids(Stream<? extends @Nullable UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static String[] texts(Stream<String> texts) {
        return texts.map(Objects::requireNonNull).toArray(String[]::new);
    }
}
