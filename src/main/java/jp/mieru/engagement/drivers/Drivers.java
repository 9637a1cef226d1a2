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
     * The name of what goes most with an outcome in the whole, of all that is low; empty where nothing is, or nothing can be
     * told. One statement.
     */
    public Optional<String> toWorkOn(RoundFigures figures, String outcome, Locale locale) {
        int whole = figures.units().forest().slot(Forest.WHOLE);
        return store.find(figures.round(), whole).stream()
                .filter(found -> found.outcome().equals(outcome))
                .map(found -> DriversView.of(found, figures, Forest.WHOLE, locale))
                .flatMap(view -> view.in(Corner.WORK_ON).stream())
                .findFirst();
    }
}
