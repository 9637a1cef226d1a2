package jp.mieru.goals.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the goals of thousands of people, each table by one statement. */
@Repository
class DemoGoalTables {
    /** A sheet to be written; exactly one of unit and staff is there. */
    record Sheet(UUID id, @Nullable UUID unit, @Nullable UUID staff, String state) {}

    /**
     * A goal to be written.
     *
     * @param above goal or aim that it serves, null with an exception
     * @param percent how far it was noted to be, null where it was not
     * @param achievement its result, null where there is none
     */
    record Goal(
            UUID id,
            UUID sheet,
            int place,
            DemoWords.Words words,
            int weight,
            String difficulty,
            @Nullable UUID above,
            boolean aim,
            @Nullable String exception,
            @Nullable Integer percent,
            @Nullable Integer achievement,
            String note,
            String result) {}

    private final JdbcClient jdbc;

    DemoGoalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void philosophy(DemoWords words, FiscalYear from) {
        jdbc.sql("insert into goals.philosophy (years, title, words) values (int4range(:from, null), :title, :words)")
                .param("from", from.year())
                .param("title", words.philosophy("title"))
                .param("words", words.philosophy("words"))
                .update();
        for (var plan : words.plans()) {
            jdbc.sql("""
                            with plan as (
                                insert into goals.plan (years, title, words) values (int4range(:from, :from + 10), :title, '')
                                returning id)
                            insert into goals.aim (plan_id, place, code, title)
                            select plan.id, n, split_part(line, ' ', 1), split_part(line, ' ', 2)
                            from plan, unnest(:aims::text[]) with ordinality a (line, n)
                            """)
                    .param("from", from.year())
                    .param("title", String.valueOf(plan.get("title")))
                    .param(
                            "aims",
                            ((List<?>) plan.getOrDefault("aims", List.of()))
                                    .stream().map(String::valueOf).toArray(String[]::new))
                    .update();
        }
    }

    /** All aims by their codes. */
    Map<String, UUID> aims() {
        var aims = new HashMap<String, UUID>();
        jdbc.sql("select code, id from goals.aim").query(row -> {
            aims.put(row.getString("code"), row.getObject("id", UUID.class));
        });
        return aims;
    }

    void write(FiscalYear year, List<Sheet> sheets, List<Goal> goals, LocalDate noted) {
        jdbc.sql("""
                        insert into goals.sheet (id, year, unit_id, staff_id, state)
                        select id, :year, unit, staff, state
                        from unnest(:ids::uuid[], :units::uuid[], :people::uuid[], :states::text[]) t (id, unit, staff, state)
                        """)
                .param("year", year.year())
                .param("ids", ids(sheets, Sheet::id))
                .param("units", ids(sheets, Sheet::unit))
                .param("people", ids(sheets, Sheet::staff))
                .param("states", texts(sheets, Sheet::state))
                .update();
        steps(year);
        goals(year, goals);
        accepted(year);
        ties(goals);
        came(goals, noted, year);
    }

    private void steps(FiscalYear year) {
        jdbc.sql("""
                        insert into goals.sheet_step (sheet_id, number, step, taken_at)
                        select s.id, n, step,
                               (days[1 + mod(abs(hashtext(s.id::text)), cardinality(days))]::date + time '10:30')
                               at time zone 'Asia/Tokyo'
                        from goals.sheet s
                        join (values (1, 'begun', :begun::text[]), (2, 'submitted', :submitted::text[]),
                                     (3, 'agreed', :agreed::text[]), (4, 'closed', :closed::text[])) t (n, step, days)
                          on n <= case s.state when 'draft' then 1 when 'submitted' then 2 when 'agreed' then 3 else 4 end
                        where s.year = :year
                        """)
                .param("year", year.year())
                .param("begun", openDays(year, 3))
                .param("submitted", openDays(year, 16))
                .param("agreed", openDays(year, 38))
                .param("closed", openDays(year, 350))
                .update();
    }

    /** Ten days in a row, each moved to when offices are open. */
    private static String[] openDays(FiscalYear year, int after) {
        return IntStream.range(after, after + 10)
                .mapToObj(days -> DemoTime.open(year.first().plusDays(days)).toString())
                .toArray(String[]::new);
    }

    private void goals(FiscalYear year, List<Goal> goals) {
        jdbc.sql("""
                        insert into goals.goal (id, sheet_id, place, title, measure, target, due_on, weight, difficulty, exception)
                        select id, sheet, place, title, measure, target, :due, weight, difficulty, exception
                        from unnest(:ids::uuid[], :sheets::uuid[], :places::int[], :titles::text[], :measures::text[], :targets::text[],
                                    :weights::int[], :difficulties::text[], :exceptions::text[])
                             t (id, sheet, place, title, measure, target, weight, difficulty, exception)
                        """)
                .param("due", year.last())
                .param("ids", ids(goals, Goal::id))
                .param("sheets", ids(goals, Goal::sheet))
                .param("places", numbers(goals, Goal::place))
                .param("titles", texts(goals, goal -> goal.words().title()))
                .param("measures", texts(goals, goal -> goal.words().measure()))
                .param("targets", texts(goals, goal -> goal.words().target()))
                .param("weights", numbers(goals, Goal::weight))
                .param("difficulties", texts(goals, Goal::difficulty))
                .param("exceptions", texts(goals, Goal::exception))
                .update();
    }

    /** Whoever agreed to a sheet accepted what its goals say in place of what they serve. */
    private void accepted(FiscalYear year) {
        jdbc.sql("""
                        update goals.goal g set exception_accepted_by = g.id, exception_accepted_at = t.taken_at
                        from goals.sheet s join goals.sheet_step t on t.sheet_id = s.id and t.step = 'agreed'
                        where s.id = g.sheet_id and s.year = :year and g.exception is not null
                        """).param("year", year.year()).update();
    }

    private void ties(List<Goal> goals) {
        var tied = goals.stream().filter(goal -> goal.above() != null).toList();
        jdbc.sql("""
                        insert into goals.tie (goal_id, parent_id, aim_id, share)
                        select id, parent, aim, 100 from unnest(:ids::uuid[], :parents::uuid[], :aims::uuid[]) t (id, parent, aim)
                        """)
                .param("ids", ids(tied, Goal::id))
                .param("parents", ids(tied, goal -> goal.aim() ? null : goal.above()))
                .param("aims", ids(tied, goal -> goal.aim() ? goal.above() : null))
                .update();
    }

    private void came(List<Goal> goals, LocalDate noted, FiscalYear year) {
        var far = goals.stream().filter(goal -> goal.percent() != null).toList();
        jdbc.sql("""
                        insert into goals.progress (goal_id, on_day, percent, words)
                        select id, n.day, n.percent, n.words
                        from unnest(:ids::uuid[], :percents::int[], :words::text[]) t (id, percent, words)
                        cross join lateral (values (:noted::date, percent, words), (:noted::date - 60, percent / 2, '')) n (day, percent, words)
                        where n.percent > 0 and n.day >= :first
                        """)
                .param("ids", ids(far, Goal::id))
                .param("percents", numbers(far, Goal::percent))
                .param("words", texts(far, Goal::note))
                .param("noted", noted)
                .param("first", year.first())
                .update();
        var done = goals.stream().filter(goal -> goal.achievement() != null).toList();
        jdbc.sql("""
                        insert into goals.result (goal_id, achievement, words)
                        select * from unnest(:ids::uuid[], :achievements::int[], :words::text[])
                        """)
                .param("ids", ids(done, Goal::id))
                .param("achievements", numbers(done, Goal::achievement))
                .param("words", texts(done, Goal::result))
                .update();
    }

    private static <T> @Nullable UUID[] ids(List<T> rows, Function<T, @Nullable UUID> column) {
        var ids = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> ids.add(column.apply(row)));
        return ids.toArray(new @Nullable UUID[0]);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        var texts = new ArrayList<@Nullable String>();
        rows.forEach(row -> texts.add(column.apply(row)));
        return texts.toArray(new @Nullable String[0]);
    }

    private static <T> @Nullable Integer[] numbers(List<T> rows, Function<T, @Nullable Integer> column) {
        var numbers = new ArrayList<@Nullable Integer>();
        rows.forEach(row -> numbers.add(column.apply(row)));
        return numbers.toArray(new @Nullable Integer[0]);
    }
}
