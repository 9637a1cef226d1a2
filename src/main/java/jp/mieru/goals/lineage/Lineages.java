package jp.mieru.goals.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the goals of a sheet serve, all the way up, by one statement. */
@Repository
public class Lineages {
    /** More levels than any city has: a circle would end here. */
    private static final int HIGHEST = 20;

    private final JdbcClient jdbc;

    Lineages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One step up: what a goal serves. Exactly one of goal and aim is there. */
    private record Step(
            int share,
            @Nullable GoalId goal,
            @Nullable SheetId sheet,
            @Nullable UnitId unit,
            boolean draft,
            String code,
            String title,
            @Nullable String plan) {}

    /**
     * For each goal of the sheet what it serves.
     *
     * @param units as they stand, for their names
     * @param readable units whose drafts the reader may see
     */
    public Map<GoalId, List<Above>> of(SheetId sheet, UnitTree units, Set<UnitId> readable) {
        var steps = steps(sheet);
        var lines = new HashMap<GoalId, List<Above>>();
        steps.keySet().forEach(goal -> lines.put(goal, above(goal, steps, units, readable, 0)));
        return lines;
    }

    private static List<Above> above(
            GoalId goal, Map<GoalId, List<Step>> steps, UnitTree units, Set<UnitId> readable, int height) {
        return height == HIGHEST
                ? List.of()
                : steps.getOrDefault(goal, List.of()).stream()
                        .map(step -> above(step, steps, units, readable, height))
                        .toList();
    }

    private static Above above(
            Step step, Map<GoalId, List<Step>> steps, UnitTree units, Set<UnitId> readable, int height) {
        var unit = step.unit();
        if (step.goal() == null || unit == null) {
            return new Above(
                    step.share(), null, step.plan() == null ? "" : step.plan(), step.code(), step.title(), List.of());
        }
        boolean shown = !step.draft() || readable.contains(unit);
        return new Above(
                step.share(),
                shown ? step.sheet() : null,
                units.find(unit).map(UnitTree.Unit::name).orElse(""),
                "",
                shown ? step.title() : null,
                above(step.goal(), steps, units, readable, height + 1));
    }

    private Map<GoalId, List<Step>> steps(SheetId sheet) {
        var steps = new HashMap<GoalId, List<Step>>();
        jdbc.sql("""
                        with recursive up as (
                            select t.goal_id, t.parent_id, t.aim_id, t.share
                            from goals.tie t join goals.goal g on g.id = t.goal_id where g.sheet_id = :sheet
                            union
                            select t.goal_id, t.parent_id, t.aim_id, t.share
                            from up join goals.tie t on t.goal_id = up.parent_id)
                        select up.*, coalesce(g.title, a.title) as title, s.id as sheet_id, s.unit_id,
                               s.state = 'draft' as draft, a.code, p.title as plan
                        from up
                        left join goals.goal g on g.id = up.parent_id left join goals.sheet s on s.id = g.sheet_id
                        left join goals.aim a on a.id = up.aim_id left join goals.plan p on p.id = a.plan_id
                        order by up.share desc, title, up.parent_id, up.aim_id
                        """).param("sheet", sheet.value()).query(row -> {
            var goal = row.getObject("parent_id", UUID.class);
            var step = new Step(
                    row.getInt("share"),
                    goal == null ? null : new GoalId(goal),
                    goal == null ? null : new SheetId(row.getObject("sheet_id", UUID.class)),
                    unit(row.getObject("unit_id", UUID.class)),
                    row.getBoolean("draft"),
                    goal == null ? row.getString("code") : "",
                    row.getString("title"),
                    row.getString("plan"));
            steps.computeIfAbsent(new GoalId(row.getObject("goal_id", UUID.class)), above -> new ArrayList<>())
                    .add(step);
        });
        return steps;
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
