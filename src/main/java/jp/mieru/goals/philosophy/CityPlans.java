package jp.mieru.goals.philosophy;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.goals.AimId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans and their aims as they are stored. */
@Repository
public class CityPlans {
    private static final String SELECT =
            "select id, lower(years) as first_year, upper(years) as after_year, title, words, version from goals.plan";
    private final JdbcClient jdbc;

    CityPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a year, the longest-standing first: two statements for however many. */
    public List<CityPlan> of(FiscalYear year) {
        return where("years @> :value", year.year());
    }

    Optional<CityPlan> find(UUID id) {
        return where("id = :value", id).stream().findFirst();
    }

    /** The plan, kept from everybody else who wants to change it until the transaction ends. */
    Optional<CityPlan> locked(UUID id) {
        jdbc.sql("select from goals.plan where id = :id for no key update")
                .param("id", id)
                .query((row, number) -> number)
                .list();
        return find(id);
    }

    UUID add(Years years, String title, String words) {
        return with(
                        "insert into goals.plan (years, title, words) values (" + Philosophies.YEARS
                                + ", :title, :words) returning id",
                        years)
                .param("title", title)
                .param("words", words)
                .query(UUID.class)
                .single();
    }

    void change(UUID id, Years years, String title, String words) {
        with(
                        "update goals.plan set years = " + Philosophies.YEARS
                                + ", title = :title, words = :words, version = version + 1 where id = :id",
                        years)
                .param("title", title)
                .param("words", words)
                .param("id", id)
                .update();
    }

    /** Puts these aims into their places; an aim of a code that is there already stays the same aim. */
    void write(UUID plan, List<AimLines.Line> aims) {
        jdbc.sql("""
                        insert into goals.aim (plan_id, place, code, title, words)
                        select :plan, place, code, title, words
                        from unnest(:places::int[], :codes::text[], :titles::text[], :words::text[])
                            t (place, code, title, words)
                        on conflict (plan_id, code) do update
                        set place = excluded.place, title = excluded.title, words = excluded.words
                        """)
                .param("plan", plan)
                .param("places", IntStream.rangeClosed(1, aims.size()).boxed().toArray(Integer[]::new))
                .param("codes", aims.stream().map(AimLines.Line::code).toArray(String[]::new))
                .param("titles", aims.stream().map(AimLines.Line::title).toArray(String[]::new))
                .param("words", aims.stream().map(AimLines.Line::words).toArray(String[]::new))
                .update();
    }

    /** The codes of those of these aims that goals serve. */
    List<String> served(Collection<AimId> aims) {
        return jdbc.sql("""
                        select code from goals.aim a where id = any(:aims)
                            and exists (select from goals.tie where aim_id = a.id) order by place
                        """)
                .param("aims", aims.stream().map(AimId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString("code"))
                .list();
    }

    /** The codes of those aims of a plan that goals serve in other years than these. */
    List<String> servedOutside(Years years, UUID plan) {
        return with("""
                        select code from goals.aim a where plan_id = :plan and exists (
                            select from goals.tie t join goals.goal g on g.id = t.goal_id join goals.sheet s on s.id = g.sheet_id
                            where t.aim_id = a.id and not %s @> s.year) order by place
                        """.formatted(Philosophies.YEARS), years)
                .param("plan", plan)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    void removeAims(Collection<AimId> aims) {
        jdbc.sql("delete from goals.aim where id = any(:aims)")
                .param("aims", aims.stream().map(AimId::value).toArray(UUID[]::new))
                .update();
    }

    void remove(UUID plan) {
        jdbc.sql("delete from goals.plan where id = :plan").param("plan", plan).update();
    }

    private List<CityPlan> where(String which, Object value) {
        var aims = aims(which, value);
        return jdbc.sql(SELECT + " where " + which + " order by lower(years), title, id")
                .param("value", value)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new CityPlan(
                            id,
                            Philosophies.years(row),
                            row.getString("title"),
                            row.getString("words"),
                            aims.getOrDefault(id, List.of()),
                            row.getInt("version"));
                })
                .list();
    }

    private Map<UUID, List<Aim>> aims(String which, Object value) {
        var aims = new HashMap<UUID, List<Aim>>();
        jdbc.sql("select * from goals.aim where plan_id in (select id from goals.plan where " + which
                        + ") order by place, code")
                .param("value", value)
                .query(row -> {
                    aims.computeIfAbsent(row.getObject("plan_id", UUID.class), plan -> new ArrayList<>())
                            .add(new Aim(
                                    new AimId(row.getObject("id", UUID.class)),
                                    row.getString("code"),
                                    row.getString("title"),
                                    row.getString("words")));
                });
        return aims;
    }

    private JdbcClient.StatementSpec with(String sql, Years years) {
        var last = years.last();
        return jdbc.sql(sql)
                .param("first", years.first().year())
                .param("after", last == null ? null : last.year() + 1, Types.INTEGER);
    }
}
