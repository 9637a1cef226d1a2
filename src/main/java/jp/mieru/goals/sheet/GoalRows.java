package jp.mieru.goals.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.goals.AimId;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/** Goals and what they serve as rows of the database, many by one statement. */
public final class GoalRows {
    /** A table g of the goals in {@link #of}. */
    public static final String GOALS = """
            unnest(:ids::uuid[], :places::int[], :titles::text[], :measures::text[], :targets::text[], :dues::date[],
                   :weights::int[], :difficulties::text[], :exceptions::text[], :accepted::boolean[])
                g (id, place, title, measure, target, due_on, weight, difficulty, exception, accepted)
            """;

    /** A table t of what they serve. */
    public static final String TIES = """
            unnest(:tied::uuid[], :parents::uuid[], :aims::uuid[], :shares::int[]) t (goal_id, parent_id, aim_id, share)
            """;

    private record OfGoal(Goal goal, Tie tie) {}

    private GoalRows() {}

    /** The parameters of {@link #GOALS}; their places are those of the list. */
    public static Map<String, Object> of(List<Goal> goals) {
        var values = new HashMap<String, Object>();
        values.put("ids", uuids(goals, goal -> goal.id().value()));
        var places = new Integer[goals.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i + 1;
        }
        values.put("places", places);
        values.put("titles", texts(goals, goal -> goal.statement().title()));
        values.put("measures", texts(goals, goal -> goal.statement().measure()));
        values.put("targets", texts(goals, goal -> goal.statement().target()));
        values.put("dues", texts(goals, goal -> {
            var due = goal.statement().dueOn();
            return due == null ? null : due.toString();
        }));
        values.put(
                "weights", goals.stream().map(goal -> goal.statement().weight()).toArray(Integer[]::new));
        values.put(
                "difficulties",
                texts(goals, goal -> goal.statement().difficulty().word()));
        values.put("exceptions", texts(goals, Goal::exception));
        values.put("accepted", goals.stream().map(Goal::exceptionAccepted).toArray(Boolean[]::new));
        return values;
    }

    /** The parameters of {@link #TIES}. */
    public static Map<String, Object> tiesOf(List<Goal> goals) {
        var ties = goals.stream()
                .flatMap(goal -> goal.ties().stream().map(tie -> new OfGoal(goal, tie)))
                .toList();
        return Map.of(
                "tied", uuids(ties, of -> of.goal().id().value()),
                "parents",
                        uuids(ties, of -> of.tie().parent().map(GoalId::value).orElse(null)),
                "aims", uuids(ties, of -> of.tie().purpose().map(AimId::value).orElse(null)),
                "shares", ties.stream().map(of -> of.tie().share()).toArray(Integer[]::new));
    }

    /** What a row of a goal says. */
    public static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("title"),
                row.getString("measure"),
                row.getString("target"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("weight"),
                Difficulty.of(row.getString("difficulty")));
    }

    /** Notes for its goal what a row of a tie says. */
    public static void tie(ResultSet row, Map<GoalId, List<Tie>> ties) throws SQLException {
        var aim = row.getObject("aim_id", UUID.class);
        int share = row.getInt("share");
        ties.computeIfAbsent(new GoalId(row.getObject("goal_id", UUID.class)), goal -> new ArrayList<>())
                .add(
                        aim == null
                                ? new Tie.ToGoal(new GoalId(row.getObject("parent_id", UUID.class)), share)
                                : new Tie.ToAim(new AimId(aim), share));
    }

    private static <T> @Nullable UUID[] uuids(List<T> of, Function<T, @Nullable UUID> id) {
        var ids = new @Nullable UUID[of.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = id.apply(of.get(i));
        }
        return ids;
    }

    private static @Nullable String[] texts(List<Goal> goals, Function<Goal, @Nullable String> text) {
        var texts = new @Nullable String[goals.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(goals.get(i));
        }
        return texts;
    }
}
