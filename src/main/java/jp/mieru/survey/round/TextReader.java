package jp.mieru.survey.round;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.WrittenText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Streams the texts of closed rounds. */
@Service
class TextReader implements RoundTexts {
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final RoundStore rounds;
    private final RoundUnits units;

    TextReader(JdbcClient jdbc, RoundStore rounds, RoundUnits units) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public Asked asked(RoundId round) {
        mustBeClosed(round);
        RoundUnits.Stored stored = units.of(round);
        return new Asked(rounds.questionnaireOf(round), stored.units(), stored.identities(), rounds.scopeOf(round));
    }

    @Override
    public Map<RoundId, Set<UnitId>> scopes() {
        var found = new HashMap<RoundId, Set<UnitId>>();
        jdbc.sql("""
                        select r.id, s.unit_id from survey.round r
                        join survey.round_state c on c.round_id = r.id and c.state = 'closed'
                        left join survey.round_scope s on s.round_id = r.id
                        """).query(row -> {
            var scope = found.computeIfAbsent(RoundId.of(row.getObject("id", UUID.class)), round -> new HashSet<>());
            Optional.ofNullable(row.getObject("unit_id", UUID.class))
                    .map(UnitId::new)
                    .ifPresent(scope::add);
        });
        return found;
    }

    @Override
    public int count(RoundId round) {
        return jdbc.sql("select count(*) from survey.free_text where round_id = :round")
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public void each(RoundId round, Consumer<WrittenText> reader) {
        mustBeClosed(round);
        jdbc.sql("select question, unit, words from survey.free_text where round_id = :round")
                .param("round", round.value())
                .withFetchSize(FETCH)
                .query(row -> {
                    reader.accept(new WrittenText(row.getInt("question"), row.getInt("unit"), row.getString("words")));
                });
    }

    private void mustBeClosed(RoundId round) {
        if (rounds.find(round)
                .filter(found -> found.state() == RoundState.CLOSED)
                .isEmpty()) {
            throw new IllegalStateException("not closed: " + round);
        }
    }
}
