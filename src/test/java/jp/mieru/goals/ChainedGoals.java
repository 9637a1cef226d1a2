package jp.mieru.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;

/** A city in which 福祉部 has the section 子育て課 with five people, and goals hang together from the philosophy to them. */
@NullUnmarked
public final class ChainedGoals {
    public final City city = new City();
    public final FiscalYear year = FiscalYear.of(LocalDate.now(Japan.ZONE));
    public final UnitId top = city.unit("00", "みらい市", "市", null);
    public final UnitId department = city.unit("10", "福祉部", "部", top);
    public final UnitId section = city.unit("101", "子育て課", "課", department);
    public final StaffId director = city.staff("100001", "山田　部長", "ヤマダ　ブチョウ", department, "部長", 7);
    public final StaffId head = city.staff("100002", "佐藤　課長", "サトウ　カチョウ", section, "課長", 6);
    public final List<StaffId> people = IntStream.range(0, 5)
            .mapToObj(i -> city.staff("10010" + i, "職員　" + i, "ショクイン　" + i, section, "主事", 2))
            .toList();
    public final String directorAccount = city.account(director);
    public final String headAccount = city.account(head);
    public final List<String> accounts = people.stream().map(city::account).toList();
    public final String office = city.account(null, Duty.APPRAISAL);

    public ChainedGoals() {
        city.heads(director, department, City.START, null);
        city.heads(head, section, City.START, null);
    }

    /** An agreed goal of a unit that serves others, each by a share in hundredths. */
    public GoalId ofUnit(UnitId unit, String title, int weight, Map<GoalId, Integer> serves) {
        return goal("unit_id", unit.value(), title, weight, serves);
    }

    /** An agreed goal of a person. */
    public GoalId ofPerson(StaffId staff, String title, int weight, Map<GoalId, Integer> serves) {
        return goal("staff_id", staff.value(), title, weight, serves);
    }

    public void result(GoalId goal, int achievement) {
        city.run(
                "insert into goals.result (goal_id, achievement, words) values (?, ?, '窓口の待ち時間を減らした')",
                goal.value(),
                achievement);
    }

    /** A philosophy, and a plan with one aim that the goal serves. */
    public void serveTheCity(GoalId goal) {
        city.run(
                "insert into goals.philosophy (years, title, words) values (int4range(?, ?), '市民とともに', '')",
                year.year(),
                year.year() + 5);
        var aim = city.one("""
                with plan as (insert into goals.plan (years, title, words) values (int4range(?, ?), '総合計画', '') returning id)
                insert into goals.aim (plan_id, place, code, title) select id, 1, '1-2', '子育てしやすいまち' from plan returning id
                """, year.year(), year.year() + 5);
        city.run("insert into goals.tie (goal_id, aim_id, share) values (?, ?, 100)", goal.value(), aim);
    }

    private GoalId goal(String column, UUID owner, String title, int weight, Map<GoalId, Integer> serves) {
        city.run(
                "insert into goals.sheet (year, " + column + ", state) values (?, ?, 'agreed') on conflict do nothing",
                year.year(),
                owner);
        var goal = new GoalId((UUID) city.one("""
                insert into goals.goal (sheet_id, place, title, measure, target, due_on, weight)
                select s.id, 1 + (select count(*) from goals.goal where sheet_id = s.id), ?, '件数', '100件にする', ?, ?
                from goals.sheet s where year = ? and %s = ? returning id
                """.formatted(column), title, year.last(), weight, year.year(), owner));
        serves.forEach((above, share) -> city.run(
                "insert into goals.tie (goal_id, parent_id, share) values (?, ?, ?)",
                goal.value(),
                above.value(),
                share));
        return goal;
    }
}
