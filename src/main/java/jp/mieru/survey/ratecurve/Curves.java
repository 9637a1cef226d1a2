package jp.mieru.survey.ratecurve;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.rates.Rate;
import jp.mieru.survey.rates.RoundRates;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers by day, of a round and of the one before it that asked the same. */
@Repository
class Curves {
    private final JdbcClient jdbc;
    private final RoundStore rounds;
    private final Clock clock;

    Curves(JdbcClient jdbc, RoundStore rounds, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * The curve of everybody asked, or of a unit with all that is counted within it; nothing of fewer than five people.
     *
     * @param unit one of the rates, or null
     */
    Optional<Curve> of(RoundSummary round, RoundRates rates, @Nullable Rate unit) {
        int asked = unit == null ? rates.total().asked() : unit.asked();
        if (asked < RoundRates.FEWEST) {
            return Optional.empty();
        }
        Set<Integer> counted =
                unit == null ? rates.units().all() : rates.units().countedIn(unit.ordinal());
        LocalDate last = lastDay(round, closedOn());
        return Optional.of(Curve.of(round.title(), round.opensOn(), last, asked, byDay(round.id(), counted)));
    }

    /** The latest round closed before this one was opened: one with the same questionnaire, or else any. */
    Optional<RoundSummary> before(RoundSummary round) {
        String asked = title(round);
        Map<RoundId, LocalDate> closedOn = closedOn();
        List<RoundSummary> earlier = rounds.all().stream()
                .filter(each -> each.state() == RoundState.CLOSED && !each.gathered())
                .filter(each -> each.opensOn().isBefore(round.opensOn())
                        && !lastDay(each, closedOn).isAfter(round.opensOn()))
                .toList();
        return earlier.stream()
                .filter(each -> title(each).equals(asked))
                .findFirst()
                .or(() -> earlier.stream().findFirst());
    }

    private String title(RoundSummary round) {
        return rounds.questionnaireOf(round.id()).title().toString();
    }

    /** Today while it is open; afterwards the day it was closed, at the latest its last day as planned. */
    private LocalDate lastDay(RoundSummary round, Map<RoundId, LocalDate> closedOn) {
        LocalDate over = closedOn.getOrDefault(round.id(), LocalDate.now(clock));
        return over.isBefore(round.closesOn()) ? over : round.closesOn();
    }

    private Map<RoundId, LocalDate> closedOn() {
        Map<RoundId, LocalDate> closedOn = new HashMap<>();
        jdbc.sql("select round_id, on_day from survey.round_state where state = 'closed'")
                .query(row -> {
                    closedOn.put(
                            RoundId.of(row.getObject("round_id", UUID.class)),
                            row.getObject("on_day", LocalDate.class));
                });
        return closedOn;
    }

    private Map<LocalDate, Integer> byDay(RoundId round, Set<Integer> units) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        jdbc.sql("""
                        select a.answered_on as day, count(*)::int as people
                        from survey.electorate e join survey.answered a using (round_id, staff_id)
                        where round_id = :round and e.unit = any (:units::int[]) group by a.answered_on
                        """)
                .param("round", round.value())
                .param("units", units.stream().mapToInt(Integer::intValue).toArray())
                .query(row -> {
                    byDay.put(row.getObject("day", LocalDate.class), row.getInt("people"));
                });
        return byDay;
    }
}
