package jp.mieru.engagement.drivers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.engagement.analysis.FurtherAnalysis;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Construct;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Works out what goes with each outcome, for the whole and all units with enough complete answers. Where nothing goes with
 * it, as where all gave it the same score, nothing is told.
 */
@Component
class AnalyseDrivers implements FurtherAnalysis {
    /** The fewest complete answers: with a dozen constructs fewer leave intervals too wide to tell them apart. */
    static final int FEWEST = 100;

    private final Rounds rounds;
    private final DriverStore store;
    private final Suppression suppression;

    AnalyseDrivers(Rounds rounds, DriverStore store, @Value("${mieru.engagement.threshold:10}") int threshold) {
        this.rounds = rounds;
        this.store = store;
        this.suppression = new Suppression(threshold);
    }

    @Override
    public void of(RoundId round, Runnable pulse) {
        RoundFrame frame = rounds.frameOf(round);
        Map<String, RoundDrivers.Sink> sinks = new LinkedHashMap<>();
        List<String> outcomes = frame.questionnaire().constructs().stream()
                .filter(Construct::outcome)
                .map(Construct::code)
                .toList();
        outcomes.forEach(outcome -> RoundDrivers.of(frame, outcome, ScoringMethod.MEAN, FEWEST, outcomes.size())
                .ifPresent(sink -> sinks.put(outcome, sink)));
        if (!sinks.isEmpty()) {
            rounds.eachAnswer(
                    round,
                    (unit, weight, values, answers) ->
                            sinks.values().forEach(sink -> sink.respondent(unit, weight, values, answers)));
        }
        List<UnitDrivers> found = new ArrayList<>();
        sinks.forEach((outcome, sink) -> found.addAll(
                of(outcome, sink.drivers(suppression), frame.units().forest(), pulse)));
        store.store(round, found);
    }

    private static List<UnitDrivers> of(String outcome, RoundDrivers drivers, Forest units, Runnable pulse) {
        return drivers.units(FEWEST)
                .boxed()
                .flatMap(unit -> {
                    pulse.run();
                    return drivers.in(unit).stream()
                            .filter(analysis -> analysis.rSquared() > 0)
                            .map(analysis -> new UnitDrivers(
                                    outcome,
                                    units.slot(unit),
                                    drivers.people(unit),
                                    analysis.rSquared(),
                                    analysis.drivers()));
                })
                .toList();
    }
}
