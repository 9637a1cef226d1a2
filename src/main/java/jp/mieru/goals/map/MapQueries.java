package jp.mieru.goals.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.mieru.goals.contribution.ToldAmongSeveral;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The goals of a year as they stand on the map, all by one statement. Of people whose goals the reader may not read it brings
 * only how many goals serve the same one, and how far they are together where the notes are of several people, so that they
 * tell nobody's.
 */
@Repository
class MapQueries {
    private static final String SQL = """
            with noted as (
                select distinct on (p.goal_id) p.goal_id, p.percent
                from goals.progress p join goals.goal g on g.id = p.goal_id join goals.sheet s on s.id = g.sheet_id
                where s.year = :year and p.percent is not null
                order by p.goal_id, p.on_day desc, p.id desc
            ), tied as (
                select t.goal_id, coalesce(t.parent_id, t.aim_id) as above, t.share, s.unit_id is not null or s.state <> 'draft' as counts
                from goals.tie t join goals.goal g on g.id = t.goal_id join goals.sheet s on s.id = g.sheet_id
                where s.year = :year
            ), main as (
                select goal_id, array_agg(above order by share desc, above) as aboves,
                       array_agg(share order by share desc, above) as shares
                from tied group by goal_id
            ), served as (
                select distinct above from tied where counts
            ), standing as (
                select g.id, main.aboves, main.aboves[1] as most, main.shares, s.unit_id, s.staff_id, g.place, g.title, coalesce(r.achievement, noted.percent) as percent,
                       served.above is not null as served,
                       s.unit_id is not null or :all or s.staff_id = any(:people) as told,
                       s.unit_id is not null and s.state = 'draft' and s.unit_id <> all(:units) as hidden
                from goals.sheet s join goals.goal g on g.sheet_id = s.id
                left join main on main.goal_id = g.id
                left join served on served.above = g.id
                left join goals.result r on r.goal_id = g.id
                left join noted on noted.goal_id = g.id
                where s.year = :year
                  and (s.state <> 'draft' or s.staff_id = :own or s.unit_id = any(:units)
                       or s.unit_id is not null and served.above is not null)
            )
            select a.id, null::uuid[] as aboves, null::integer[] as shares, null::uuid as unit_id, null::uuid as staff_id, a.place,
                   a.code || ' ' || a.title as title, p.title as plan, null::integer as percent, 1 as goals, 0 as noted,
                   served.above is not null as served
            from goals.aim a join goals.plan p on p.id = a.plan_id left join served on served.above = a.id
            where p.years @> :year
            union all
            select id, aboves, shares, unit_id, staff_id, place, case when hidden then '' else title end, null,
                   case when not hidden then percent end, 1, 1, served
            from standing where told
            union all
            select null, case when most is not null then array[most] end, null, null, null, 0, '', null,
                   case when count(distinct staff_id) filter (where percent is not null) >= :others
                        then round(avg(percent))::integer end,
                   count(*)::integer, count(percent)::integer, false
            from standing where not told group by most
            union all
            select null, aboves, null, null, null, 0, '', null, null, count(*)::integer, 0, false
            from standing where not told and cardinality(aboves) > 1 group by aboves
            """;

    private final JdbcClient jdbc;

    MapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something on the map as it is stored.
     *
     * @param id null for goals of several people
     * @param aboves what it serves, most of all first; of goals of several people only that, but in a row of its own all for
     *     those that serve the same several
     * @param shares in hundredths, as many; empty for goals of several people
     * @param plan of an aim; null for goals
     */
    record Row(
            @Nullable UUID id,
            List<UUID> aboves,
            List<Integer> shares,
            @Nullable UUID unit,
            @Nullable UUID staff,
            int place,
            String title,
            @Nullable String plan,
            @Nullable Integer percent,
            int goals,
            int noted,
            boolean served) {
        /** Whether it only tells how many of those counted in another row serve several. */
        boolean isCountedElsewhere() {
            return id == null && aboves.size() > 1;
        }
    }

    List<Row> of(FiscalYear year, MapReader reader) {
        return jdbc.sql(SQL)
                .param("year", year.year())
                .param("all", reader.all())
                .param("own", reader.own())
                .param("people", reader.peopleRead())
                .param("units", reader.units().toArray(UUID[]::new))
                .param("others", ToldAmongSeveral.OTHERS)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        List.of(array(row, "aboves", new UUID[0])),
                        List.of(array(row, "shares", new Integer[0])),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("staff_id", UUID.class),
                        row.getInt("place"),
                        row.getString("title"),
                        row.getString("plan"),
                        row.getObject("percent", Integer.class),
                        row.getInt("goals"),
                        row.getInt("noted"),
                        row.getBoolean("served")))
                .list();
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(ResultSet row, String column, T[] none) throws SQLException {
        var array = row.getArray(column);
        return array == null ? none : (T[]) array.getArray();
    }
}
