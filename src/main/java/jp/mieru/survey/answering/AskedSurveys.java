package jp.mieru.survey.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds that a person is asked in. Others do not exist for them. */
@Repository
public class AskedSurveys {
    private static final String ASKED = """
            select r.id, r.title, r.mode, r.told_units, r.closes_on, a.staff_id is not null as answered,
                   exists (select from survey.round_state s where s.round_id = r.id and s.state = 'closed') as closed,
                   p.ja as purpose_ja, p.en as purpose_en
            from survey.electorate e join survey.round r on r.id = e.round_id
            left join survey.answered a on a.round_id = e.round_id and a.staff_id = e.staff_id
            left join survey.round_purpose p on p.round_id = r.id
            where e.staff_id = :staff
            """;

    private final JdbcClient jdbc;

    AskedSurveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the ones to be answered first, then the newest. */
    List<AskedSurvey> of(Viewer viewer) {
        StaffId staff = viewer.staff();
        return staff == null
                ? List.of()
                : jdbc.sql(ASKED + " order by closed, answered, r.closes_on desc")
                        .param("staff", staff.value())
                        .query((row, number) -> survey(row))
                        .list();
    }

    /** One of them. */
    Optional<AskedSurvey> find(Viewer viewer, RoundId round) {
        StaffId staff = viewer.staff();
        return staff == null ? Optional.empty() : find(staff, round);
    }

    /** One of them, for whoever has proven to be this person. */
    public Optional<AskedSurvey> find(StaffId staff, RoundId round) {
        return jdbc.sql(ASKED + " and r.id = :round")
                .param("staff", staff.value())
                .param("round", round.value())
                .query((row, number) -> survey(row))
                .optional();
    }

    private static AskedSurvey survey(ResultSet row) throws SQLException {
        return new AskedSurvey(
                new RoundId(row.getObject("id", UUID.class)),
                row.getString("title"),
                RoundMode.ofWord(row.getString("mode")),
                ToldUnits.ofWord(row.getString("told_units")),
                row.getObject("closes_on", LocalDate.class),
                row.getBoolean("answered"),
                row.getBoolean("closed"),
                purpose(row.getString("purpose_ja"), row.getString("purpose_en")));
    }

    private static @Nullable Text purpose(@Nullable String ja, @Nullable String en) {
        return ja == null && en == null ? null : new Text(ja, en);
    }
}
