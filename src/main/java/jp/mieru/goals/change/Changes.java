package jp.mieru.goals.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalRows;
import jp.mieru.goals.sheet.Tie;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals to change goals as they are read: three statements for however many. */
@Repository
public class Changes {
    private static final String BEFORE = "before";
    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Change> find(ChangeId id) {
        return where("id = :id", id.value()).stream().findFirst();
    }

    /** All of a sheet, drafts too, the latest first. */
    List<Change> of(SheetId sheet) {
        return where("sheet_id = :id", sheet.value());
    }

    private List<Change> where(String which, UUID value) {
        var goals = goals(which, value);
        return jdbc.sql("select * from goals.change where " + which + " order by begun_at desc, id desc")
                .param("id", value)
                .query((row, number) -> change(row, goals))
                .list();
    }

    private static Change change(ResultSet row, Map<String, List<Goal>> goals) throws SQLException {
        var id = new ChangeId(row.getObject("id", UUID.class));
        return new Change(
                id,
                new SheetId(row.getObject("sheet_id", UUID.class)),
                row.getInt("upon"),
                Side.of(row.getString("side")),
                ChangeState.of(row.getString("state")),
                row.getObject("author", UUID.class),
                row.getString("reason"),
                at(row, "proposed_at"),
                row.getString("answer"),
                row.getObject("answered_by", UUID.class),
                at(row, "answered_at"),
                goals.getOrDefault(id + BEFORE, List.of()),
                goals.getOrDefault(id + "after", List.of()));
    }

    private Map<String, List<Goal>> goals(String which, UUID value) {
        var ties = ties(which, value);
        var goals = new HashMap<String, List<Goal>>();
        jdbc.sql("select * from goals.change_goal where change_id in (select id from goals.change where " + which
                        + ") order by place")
                .param("id", value)
                .query(row -> {
                    var key = row.getString("change_id") + row.getString("standing");
                    var id = new GoalId(row.getObject("goal_id", UUID.class));
                    goals.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(new Goal(
                                    id,
                                    row.getInt("place"),
                                    GoalRows.statement(row),
                                    ties.getOrDefault(key, Map.of()).getOrDefault(id, List.of()),
                                    row.getString("exception"),
                                    row.getBoolean("exception_accepted"),
                                    row.getInt("version")));
                });
        return goals;
    }

    private Map<String, Map<GoalId, List<Tie>>> ties(String which, UUID value) {
        var ties = new HashMap<String, Map<GoalId, List<Tie>>>();
        jdbc.sql("select * from goals.change_tie where change_id in (select id from goals.change where " + which
                        + ") order by share desc, parent_id, aim_id")
                .param("id", value)
                .query(row -> {
                    var key = row.getString("change_id") + row.getString("standing");
                    GoalRows.tie(row, ties.computeIfAbsent(key, none -> new HashMap<>()));
                });
        return ties;
    }

    /**
     * What was noted on goals that changes dropped, by the change and the goal, the newest first: by one statement.
     *
     * @param of the changes
     */
    Map<ChangeId, Map<GoalId, List<ShownChange.Note>>> notes(Collection<ChangeId> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        var notes = new HashMap<ChangeId, Map<GoalId, List<ShownChange.Note>>>();
        jdbc.sql("select * from goals.change_note where change_id = any(:ids) order by on_day desc, value, words")
                .param("ids", of.stream().map(ChangeId::value).toArray(UUID[]::new))
                .query(row -> {
                    notes.computeIfAbsent(
                                    new ChangeId(row.getObject("change_id", UUID.class)), change -> new HashMap<>())
                            .computeIfAbsent(
                                    new GoalId(row.getObject("goal_id", UUID.class)), goal -> new ArrayList<>())
                            .add(new ShownChange.Note(
                                    row.getObject("on_day", LocalDate.class),
                                    row.getString("value"),
                                    row.getObject("percent", Integer.class),
                                    row.getString("words")));
                });
        return notes;
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
