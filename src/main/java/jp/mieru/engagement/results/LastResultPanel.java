package jp.mieru.engagement.results;

import java.util.Optional;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.readable.ReadableUnits;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a unit's page: its figures in the newest closed round, for those who may read them. */
@Component
public class LastResultPanel implements UnitPanel {
    /**
     * What the panel shows.
     *
     * @param round the newest closed round
     * @param code of the unit in it
     * @param answered people who answered
     */
    public record Shown(RoundSummary round, String code, int answered) {}

    private static final int ORDER = 400;
    private final Rounds rounds;
    private final Analyses analyses;
    private final ReadableUnits readable;

    LastResultPanel(Rounds rounds, Analyses analyses, ReadableUnits readable) {
        this.rounds = rounds;
        this.analyses = analyses;
        this.readable = readable;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public ProfileSection.@Nullable Section panelOf(UnitId unit, Viewer viewer) {
        return rounds.closed().stream()
                .filter(round -> !round.gathered() && ReadableUnits.mayRead(round, viewer))
                .findFirst()
                .flatMap(round -> shown(round, unit, viewer))
                .map(shown ->
                        new ProfileSection.Section("engagement.results.panel.title", "engagement/results/panel", shown))
                .orElse(null);
    }

    private Optional<Shown> shown(RoundSummary round, UnitId unit, Viewer viewer) {
        return analyses.unitsOf(round.id()).flatMap(figures -> {
            int index = figures.identities().indexOf(unit);
            return index < 0 || !readable.of(viewer, figures).contains(index)
                    ? Optional.empty()
                    : Optional.of(new Shown(round, figures.units().unit(index).code(), figures.answered(index)));
        });
    }
}
