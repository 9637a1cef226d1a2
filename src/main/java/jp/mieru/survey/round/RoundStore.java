package jp.mieru.survey.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds.Target;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.QuestionnaireJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds as they are stored. */
@Repository
public class RoundStore {
    static final String SUMMARY = """
            select r.id, r.title, r.closes_on, r.mode,
                   coalesce((select s.on_day from survey.round_state s where s.round_id = r.id and s.state = 'open'),
                            r.opens_on) as opens_on,
                   (select s.state from survey.round_state s where s.round_id = r.id
                    order by array_position(array['closed', 'open', 'planned'], s.state) limit 1) as state
            from survey.round r
            """;

    private final JdbcClient jdbc;
    private final Map<RoundId, Questionnaire> questionnaires = new ConcurrentHashMap<>();

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rounds, newest first. */
    public List<RoundSummary> all() {
        return jdbc.sql(SUMMARY + " order by opens_on desc, r.created_at desc")
                .query((row, number) -> summary(row))
                .list();
    }

    public Optional<RoundSummary> find(RoundId round) {
        return jdbc.sql(SUMMARY + " where r.id = :round")
                .param("round", round.value())
                .query((row, number) -> summary(row))
                .optional();
    }

    /** The round as it stands, kept from everybody else who wants to change its state until the transaction ends. */
    RoundSummary locked(RoundId round) {
        jdbc.sql("select from survey.round where id = :round for no key update")
                .param("round", round.value())
                .query((row, number) -> number)
                .single();
        return find(round).orElseThrow();
    }

    Optional<RoundSummary> titled(String title) {
        return jdbc.sql(SUMMARY + " where r.title = :title")
                .param("title", title)
                .query((row, number) -> summary(row))
                .optional();
    }

    public boolean isTitleTaken(String title) {
        return titled(title).isPresent();
    }

    /** What the round asks. It never changes, so it is read once. */
    public Questionnaire questionnaireOf(RoundId round) {
        return questionnaires.computeIfAbsent(
                round,
                id -> QuestionnaireJson.read(jdbc.sql("select questionnaire from survey.round where id = :round")
                        .param("round", id.value())
                        .query(String.class)
                        .single()));
    }

    RoundId add(RoundPlan plan) {
        RoundId round = addAlone(plan);
        jdbc.sql("insert into survey.round_scope (round_id, unit_id) select :round, unnest(:units::uuid[])")
                .param("round", round.value())
                .param("units", plan.scope().stream().map(UnitId::toString).toArray(String[]::new))
                .update();
        return round;
    }

    private RoundId addAlone(RoundPlan plan) {
        return RoundId.of(jdbc.sql("""
                        insert into survey.round (title, questionnaire, mode, told_units, opens_on, closes_on)
                        values (:title, :questionnaire::jsonb, :mode, :told, :opens, :closes) returning id
                        """)
                .param("title", plan.title())
                .param("questionnaire", QuestionnaireJson.write(plan.questionnaire()))
                .param("mode", plan.mode().word())
                .param("told", plan.told().word())
                .param("opens", plan.opensOn())
                .param("closes", plan.closesOn())
                .query(UUID.class)
                .single());
    }

    /** Adds a round whose answers were gathered elsewhere. */
    public RoundId addGathered(String title, Questionnaire questionnaire, LocalDate day) {
        return addAlone(new RoundPlan(title, questionnaire, day, day, Set.of(), RoundMode.GATHERED));
    }

    /** The units that anonymous answers of the round may name. */
    public ToldUnits toldUnitsOf(RoundId round) {
        return ToldUnits.ofWord(jdbc.sql("select told_units from survey.round where id = :round")
                .param("round", round.value())
                .query(String.class)
                .single());
    }

    Map<RoundId, Target> targets() {
        Map<RoundId, Target> found = new HashMap<>();
        jdbc.sql("""
                        select r.id, not exists (select from survey.round_scope s where s.round_id = r.id) as everybody,
                               (select g.percent from survey.round_goal g where g.round_id = r.id
                                order by g.id desc limit 1) as goal
                        from survey.round r
                        """).query(row -> {
            found.put(
                    new RoundId(row.getObject("id", UUID.class)),
                    new Target(row.getBoolean("everybody"), row.getObject("goal", Integer.class)));
        });
        return found;
    }

    Set<UnitId> scopeOf(RoundId round) {
        return Set.copyOf(jdbc.sql("select unit_id from survey.round_scope where round_id = :round")
                .param("round", round.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Notes that the round has reached a state; false if it had before. */
    public boolean enter(RoundId round, RoundState state, LocalDate day, @Nullable UUID actor) {
        return jdbc.sql("""
                        insert into survey.round_state (round_id, state, on_day, actor)
                        values (:round, :state, :day, :actor) on conflict do nothing
                        """)
                        .param("round", round.value())
                        .param("state", state.word())
                        .param("day", day)
                        .param("actor", actor)
                        .update()
                == 1;
    }

    static RoundSummary summary(ResultSet row) throws SQLException {
        return new RoundSummary(
                new RoundId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                RoundState.ofWord(row.getString("state")),
                RoundMode.ofWord(row.getString("mode")));
    }
}
