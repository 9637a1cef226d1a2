package jp.mieru.survey.rates;

import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a unit's page: how many of its people have answered the rounds that are open. Numbers only, for those who lead it. */
@Component
public class RatesPanel implements UnitPanel {
    private static final int ORDER = 300;

    private final ResponseRates rates;
    private final WhoSeesRates readers;

    RatesPanel(ResponseRates rates, WhoSeesRates readers) {
        this.rates = rates;
        this.readers = readers;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public ProfileSection.@Nullable Section panelOf(UnitId unit, Viewer viewer) {
        if (!readers.may(viewer, unit)) {
            return null;
        }
        List<OpenRate> open = rates.open(unit);
        return open.isEmpty()
                ? null
                : new ProfileSection.Section("survey.rates.panel.title", "survey/rates/panel", open);
    }
}
