package jp.mieru.survey.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides what the answers of a round tell for good: of each ballot cell the first so many answers this, the next so many
 * that. Whose they are nobody knows, so it is the same which of them come first, and chance decides.
 */
@Repository
class ToldCells {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Row(int cell, int first, int last, int unit, List<@Nullable String> attributes) {}

    private final JdbcClient jdbc;

    ToldCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills the temporary table {@code told} from the temporary table {@code emptied}. */
    void decide(RoundId round, Forest units, int fewest) {
        Map<Integer, BallotCells.Group> cells = new TreeMap<>();
        jdbc.sql("""
                        select c.ordinal, c.unit, c.attributes, count(*)::int as answers
                        from emptied e join survey.ballot_cell c on c.round_id = e.round_id and c.ordinal = e.ballot_cell
                        where e.round_id = :round group by c.round_id, c.ordinal
                        """).param("round", round.value()).query(row -> {
            cells.put(row.getInt("ordinal"), group(row));
        });
        List<Integer> numbers = List.copyOf(cells.keySet());
        int[] taken = new int[numbers.size()];
        List<Row> told = BallotCells.of(units, List.copyOf(cells.values()), fewest).stream()
                .map(share -> row(share, numbers, taken))
                .toList();
        jdbc.sql(
                        "create temporary table told (cell int, first int, last int, unit int, attributes text[]) on commit drop")
                .update();
        jdbc.sql("insert into told select * from jsonb_to_recordset(:told::jsonb)"
                        + " as t (cell int, first int, last int, unit int, attributes text[])")
                .param("told", JSON.writeValueAsString(told))
                .update();
    }

    private static Row row(BallotCells.Share share, List<Integer> numbers, int[] taken) {
        int first = taken[share.group()] + 1;
        taken[share.group()] += share.people();
        BallotCells.Cell cell = share.cell();
        return new Row(numbers.get(share.group()), first, taken[share.group()], cell.unit(), cell.attributes());
    }

    private static BallotCells.Group group(ResultSet row) throws SQLException {
        List<@Nullable String> attributes = new ArrayList<>();
        Collections.addAll(
                attributes, (@Nullable String[]) row.getArray("attributes").getArray());
        return new BallotCells.Group(row.getInt("unit"), attributes, row.getInt("answers"));
    }
}
