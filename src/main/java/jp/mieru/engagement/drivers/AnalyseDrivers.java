package jp.mieru.engagement.drivers;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.engagement.analysis.FurtherAnalysis;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
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
        List<UnitDrivers> found = new ArrayList<>();
        for (Construct construct : frame.questionnaire().constructs()) {
            if (construct.outcome()) {
                found.addAll(of(round, frame, construct.code(), pulse));
            }
        }
        store.store(round, found);
    }

    private List<UnitDrivers> of(RoundId round, RoundFrame frame, String outcome, Runnable pulse) {
        return RoundDrivers.of(frame, sink -> rounds.eachAnswer(round, sink), outcome, ScoringMethod.MEAN, suppression)
                .stream()
                .flatMap(drivers -> drivers.units(FEWEST).boxed().flatMap(unit -> {
                    pulse.run();
                    int slot = frame.units().forest().slot(unit);
                    return drivers.in(unit).stream()
                            .filter(analysis -> analysis.rSquared() > 0)
                            .map(analysis -> new UnitDrivers(
                                    outcome, slot, drivers.people(unit), analysis.rSquared(), analysis.drivers()));
                }))
                .toList();
    }
}
