package jp.mieru.survey.electorate;

import java.util.List;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.BallotCells.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores who is asked and what anonymous answers may tell, in one statement each however many they are. */
@Repository
public class ElectorateStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ElectorateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RoundId round, List<Electorate.Voter> voters, List<Cell> cells) {
        jdbc.sql("""
                        insert into survey.ballot_cell (round_id, ordinal, unit, attributes)
                        select :round, ordinality - 1, unit, array(select jsonb_array_elements_text(attributes))
                        from unnest(:units::int[], :attributes::jsonb[]) with ordinality c (unit, attributes, ordinality)
                        """)
                .param("round", round.value())
                .param("units", cells.stream().mapToInt(Cell::unit).toArray())
                .param(
                        "attributes",
                        cells.stream().map(cell -> json(cell.attributes())).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into survey.electorate (round_id, staff_id, unit, attributes, ballot_cell)
                        select :round, staff, unit, array(select jsonb_array_elements_text(attributes)), cell
                        from unnest(:staff::uuid[], :units::int[], :attributes::jsonb[], :cells::int[])
                            v (staff, unit, attributes, cell)
                        """)
                .param("round", round.value())
                .param(
                        "staff",
                        voters.stream()
                                .map(voter -> voter.member().staff().toString())
                                .toArray(String[]::new))
                .param("units", voters.stream().mapToInt(Electorate.Voter::unit).toArray())
                .param(
                        "attributes",
                        voters.stream().map(voter -> json(voter.attributes())).toArray(String[]::new))
                .param("cells", voters.stream().mapToInt(Electorate.Voter::cell).toArray())
                .update();
    }

    private static String json(List<?> attributes) {
        return JSON.writeValueAsString(attributes);
    }
}
