package jp.mieru.survey.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.Ballot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads answers that are stored with persons. Of anonymous rounds there are none. */
@Repository
class PersonalAnswerQueries {
    private static final String ANSWERED = """
            select p.staff_id, p.answered_on, u.ordinal, u.name as unit
            from survey.personal_answer p
            join survey.electorate e on e.round_id = p.round_id and e.staff_id = p.staff_id
            join survey.round_unit u on u.round_id = e.round_id and u.ordinal = e.unit
            where p.round_id = :round
            """;

    private final JdbcClient jdbc;
    private final Roster roster;

    PersonalAnswerQueries(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    private record Row(StaffId staff, int ordinal, String unit, LocalDate on) {}

    /** All who have answered, in the order of units and within each of names in kana. */
    List<AnsweredBy> all(RoundId round) {
        return named(jdbc.sql(ANSWERED)
                .param("round", round.value())
                .query((row, number) -> row(row))
                .list());
    }

    /** One of them. */
    Optional<AnsweredBy> find(RoundId round, StaffId staff) {
        return named(jdbc.sql(ANSWERED + " and p.staff_id = :staff")
                        .param("round", round.value())
                        .param("staff", staff.value())
                        .query((row, number) -> row(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** What one of them answered; empty if this person has not. */
    Optional<Ballot> answersOf(RoundId round, StaffId staff) {
        return jdbc.sql("select answers, words from survey.personal_answer"
                        + " where round_id = :round and staff_id = :staff")
                .param("round", round.value())
                .param("staff", staff.value())
                .query((row, number) ->
                        new Ballot((@Nullable Float[]) row.getArray("answers").getArray(), (@Nullable String[])
                                row.getArray("words").getArray()))
                .optional();
    }

    private List<AnsweredBy> named(List<Row> rows) {
        Map<StaffId, Person> people =
                roster.people(rows.stream().map(Row::staff).toList());
        return rows.stream()
                .map(row -> Map.entry(row, people.getOrDefault(row.staff(), new Person(row.staff(), "", "", ""))))
                .sorted(Comparator.<Map.Entry<Row, Person>>comparingInt(
                                each -> each.getKey().ordinal())
                        .thenComparing(each -> each.getValue().kana())
                        .thenComparing(each -> each.getValue().staffNumber()))
                .map(each -> new AnsweredBy(
                        each.getValue(), each.getKey().unit(), each.getKey().on()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getInt("ordinal"),
                row.getString("unit"),
                row.getObject("answered_on", LocalDate.class));
    }
}
