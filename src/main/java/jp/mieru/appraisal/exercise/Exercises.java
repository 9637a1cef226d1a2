package jp.mieru.appraisal.exercise;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.exercise.Exercise.Item;
import jp.mieru.appraisal.ruleset.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases to rate for practice. */
@Repository
public class Exercises {
    private final JdbcClient jdbc;

    Exercises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in their order, also those that nobody is offered. Two statements. */
    public List<Exercise> all() {
        var items = new HashMap<UUID, List<Item>>();
        jdbc.sql("select * from appraisal.exercise_item order by exercise_id, number")
                .query(row -> {
                    items.computeIfAbsent(row.getObject("exercise_id", UUID.class), each -> new ArrayList<>())
                            .add(new Item(words(row, "title"), row.getString("model"), words(row, "why")));
                });
        return jdbc.sql("select * from appraisal.exercise order by place, id")
                .query((row, number) -> exercise(row, items))
                .list();
    }

    /** Those that people are offered, in their order. */
    public List<Exercise> offered() {
        return all().stream().filter(Exercise::offered).toList();
    }

    public Optional<Exercise> find(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Exercise exercise(ResultSet row, Map<UUID, List<Item>> items) throws SQLException {
        var id = row.getObject("id", UUID.class);
        Array grades = row.getArray("grades");
        return new Exercise(
                id,
                words(row, "title"),
                words(row, "body"),
                words(row, "explanation"),
                Arrays.asList((String[]) grades.getArray()),
                items.getOrDefault(id, List.of()),
                row.getBoolean("offered"),
                row.getInt("revision"));
    }

    private static Words words(ResultSet row, String column) throws SQLException {
        return new Words(row.getString(column + "_ja"), row.getString(column + "_en"));
    }
}
