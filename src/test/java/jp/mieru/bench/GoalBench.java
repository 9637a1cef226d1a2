package jp.mieru.bench;

import java.time.LocalDate;
import java.util.Locale;
import jp.mieru.MieruApplication;
import jp.mieru.TestDatabase;
import jp.mieru.access.Duty;
import jp.mieru.goals.contribution.Contributions;
import jp.mieru.goals.contribution.ServedGoals;
import jp.mieru.goals.contribution.Serving;
import jp.mieru.organization.City;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.context.WebApplicationContext;

/**
 * The goal map of a city of 20,000 goals against a page that shows nothing, and what each goal did for all above it against
 * the same rows read by one SQL statement.
 */
@NullUnmarked
public final class GoalBench {
    private static final int GOALS = Integer.getInteger("bench.goals", 20_000);
    private static final int A_PERSONS = 4;

    private final City city = new City();
    private final FiscalYear year = FiscalYear.of(LocalDate.now(Japan.ZONE));
    private final PageTimes pages;
    private final ServedGoals served;

    private GoalBench(WebApplicationContext context) {
        this.pages = new PageTimes(context);
        this.served = context.getBean(ServedGoals.class);
    }

    /** Prints sizes, times and ratios as Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run()) {
            new GoalBench((WebApplicationContext) context).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        build();
        var office = city.account(null, Duty.APPRAISAL);
        var person = city.one(
                "select a.id::text from access.account a join organization.staff s on s.id = a.staff_id where s.staff_number = 'P1'");
        var section = city.one(
                "select g.id from goals.goal g join goals.sheet s on s.id = g.sheet_id join organization.unit u on u.id = s.unit_id where u.code = 'S1' limit 1");
        var empty = pages.get("/goal-map?year=" + (year.year() - 1), office);
        System.out.printf(Locale.ROOT, """
                A city of %,d goals: 12 aims, 3 of each of 12 departments, 3 of each of 120 sections, the rest of people. Median of %d
                requests in turn; the empty page is the map of a year without goals. Size before compression.

                | page | ms | ratio | KiB |
                |---|---|---|---|
                | the map of a year without goals | %d | 1 | %d |
                """, GOALS, PageTimes.TURNS, empty.millis(), empty.size() / PageTimes.KIB);
        row("first drawing, office", pages.get("/goal-map", office), empty);
        row("first drawing, member of staff", pages.get("/goal-map", person.toString()), empty);
        row("walked to a section, office", pages.get("/goal-map?at=" + section, office), empty);
        contributions();
    }

    private static void row(String what, PageTimes.Sent sent, PageTimes.Sent empty) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %d |%n",
                what,
                sent.millis(),
                (double) sent.millis() / Math.max(1, empty.millis()),
                sent.size() / PageTimes.KIB);
    }

    private void contributions() throws Exception {
        var read = PageTimes.median(() -> served.of(year).size());
        var reckoned = PageTimes.median(() -> Contributions.among(
                        served.of(year).stream().map(Serving::goal).toList())
                .upwards()
                .size());
        System.out.printf(Locale.ROOT, """

                | contribution of %,d goals | ms | ratio |
                |---|---|---|
                | the goals read by one SQL statement | %d | 1 |
                | read, and what each did for every goal above | %d | %.2f |
                """, GOALS, read, reckoned, (double) reckoned / Math.max(1, read));
    }

    private void build() {
        var top = city.unit("T", "市", "市", null);
        city.run("insert into organization.unit (code) select 'D' || i from generate_series(1, 12) i");
        city.run("insert into organization.unit (code) select 'S' || i from generate_series(1, 120) i");
        city.run("""
                insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                select u.id, daterange('1985-04-01', null), u.code || '部', '部', ? from organization.unit u where u.code ~ '^D'
                """, top.value());
        city.run("""
                insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                select u.id, daterange('1985-04-01', null), u.code || '課', '課', d.id
                from organization.unit u join organization.unit d on d.code = 'D' || (1 + substr(u.code, 2)::int % 12)
                where u.code ~ '^S'
                """);
        int people = (GOALS - 12 - 36 - 360) / A_PERSONS;
        city.run(
                "insert into organization.staff (staff_number, name, kana) select 'P' || i, '人　' || i, 'ヒト' from generate_series(1, ?) i",
                people);
        city.run("""
                insert into organization.assignment (staff_id, valid, unit_id, position, grade)
                select s.id, daterange('2010-04-01', null), u.id, '主事', 2 from organization.staff s
                join organization.unit u on u.code = 'S' || (1 + substr(s.staff_number, 2)::int % 120)
                """);
        city.run(
                "insert into access.account (staff_id, name) select id, name from organization.staff where staff_number = 'P1'");
        city.run(
                "insert into goals.philosophy (years, title, words) values (int4range(?, null), '市民とともに', '')",
                year.year());
        city.run("""
                with plan as (insert into goals.plan (years, title, words) values (int4range(?, null), '計画', '') returning id)
                insert into goals.aim (plan_id, place, code, title) select id, n, 'A' || n, 'ねらい' || n from plan, generate_series(1, 12) n
                """, year.year());
        city.run(
                "insert into goals.sheet (year, unit_id, state) select ?, id, 'agreed' from organization.unit where code ~ '^[DS]'",
                year.year());
        city.run(
                "insert into goals.sheet (year, staff_id, state) select ?, id, 'agreed' from organization.staff",
                year.year());
        city.run("""
                insert into goals.goal (sheet_id, place, title, measure, target, weight)
                select s.id, n, '窓口の待ち時間を短くする' || n, '', '', case when s.unit_id is null then 25 else 33 end
                from goals.sheet s cross join generate_series(1, ?) n where s.staff_id is not null or n <= 3
                """, A_PERSONS);
        tie();
        city.run(
                "insert into goals.progress (goal_id, on_day, percent) select id, current_date, abs(hashtext(id::text)) % 120 from goals.goal");
        city.run(
                "insert into goals.result (goal_id, achievement, words) select id, 1 + abs(hashtext(id::text)) % 150, 'x' from goals.goal");
        city.run("analyze");
    }

    /** Departments serve aims, sections their departments, people their sections. */
    private void tie() {
        city.run("""
                insert into goals.tie (goal_id, aim_id, share)
                select g.id, a.id, 100 from goals.goal g join goals.sheet s on s.id = g.sheet_id join organization.unit u on u.id = s.unit_id
                join goals.aim a on a.place = 1 + (substr(u.code, 2)::int + g.place) % 12 where u.code ~ '^D'
                """);
        city.run("""
                insert into goals.tie (goal_id, parent_id, share)
                select g.id, above.id, 100 from goals.goal g join goals.sheet s on s.id = g.sheet_id
                join organization.unit_version v on v.unit_id = s.unit_id
                join goals.sheet up on up.unit_id = v.parent_id join goals.goal above on above.sheet_id = up.id and above.place = g.place
                """);
        city.run("""
                insert into goals.tie (goal_id, parent_id, share)
                select g.id, above.id, 100 from goals.goal g join goals.sheet s on s.id = g.sheet_id
                join organization.assignment a on a.staff_id = s.staff_id
                join goals.sheet up on up.unit_id = a.unit_id join goals.goal above on above.sheet_id = up.id and above.place = 1 + g.place % 3
                """);
    }
}
