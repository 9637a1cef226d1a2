package jp.mieru.survey.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
            select p.staff_id, p.answered_on, u.name as unit
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

    private record Row(StaffId staff, String unit, LocalDate on) {}

    long count(RoundId round) {
        return jdbc.sql("select count(*) from survey.personal_answer where round_id = :round")
                .param("round", round.value())
                .query(Long.class)
                .single();
    }

    /** Some of those who have answered, in the order of units. */
    List<AnsweredBy> page(RoundId round, long offset, int size) {
        return named(jdbc.sql(ANSWERED + " order by u.ordinal, p.staff_id limit :size offset :offset")
                .param("round", round.value())
                .param("size", size)
                .param("offset", offset)
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

    /** What one of them answered. */
    Ballot answersOf(RoundId round, StaffId staff) {
        return jdbc.sql("select answers, words from survey.personal_answer"
                        + " where round_id = :round and staff_id = :staff")
                .param("round", round.value())
                .param("staff", staff.value())
                .query((row, number) ->
                        new Ballot((@Nullable Float[]) row.getArray("answers").getArray(), (@Nullable String[])
                                row.getArray("words").getArray()))
                .single();
    }

    private List<AnsweredBy> named(List<Row> rows) {
        Map<StaffId, Person> people =
                roster.people(rows.stream().map(Row::staff).toList());
        return rows.stream()
                .map(row -> new AnsweredBy(
                        people.getOrDefault(row.staff(), new Person(row.staff(), "", "", "")), row.unit(), row.on()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("unit"),
                row.getObject("answered_on", LocalDate.class));
    }
}
