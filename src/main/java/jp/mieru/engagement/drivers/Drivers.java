package jp.mieru.engagement.drivers;

import java.util.Locale;
import java.util.Optional;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.drivers.DriverRow.Corner;
import jp.mieru.survey.Forest;
import org.springframework.stereotype.Service;

/** What goes with an outcome in a round, for pages that make something of it. */
@Service
public class Drivers {
    private final DriverStore store;

    Drivers(DriverStore store) {
        this.store = store;
    }

    /**
     * The code of what goes strongly with an outcome in the whole and is low: of the constructs in that corner the one that goes
     * most with it, which need not be the first of all. Empty where there is none, or nothing can be told. One statement.
     */
    public Optional<String> toWorkOn(RoundFigures figures, String outcome) {
        int whole = figures.units().forest().slot(Forest.WHOLE);
        return store.find(figures.round(), whole).stream()
                .filter(found -> found.outcome().equals(outcome))
                .flatMap(found -> DriverRow.of(found, figures, Forest.WHOLE, Locale.JAPANESE).stream())
                .filter(row -> row.corner() == Corner.WORK_ON)
                .map(DriverRow::code)
                .findFirst();
    }
}
