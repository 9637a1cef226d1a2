package jp.mieru.engagement.readable;

import java.util.Locale;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.survey.Forest;
import org.springframework.context.MessageSource;

/** What units are called. */
public final class Names {
    private Names() {}

    /** The whole is called as the only unit at the top, if there is just one. */
    public static String whole(RoundFigures figures, MessageSource messages, Locale locale) {
        int top = figures.top();
        return top == Forest.WHOLE
                ? messages.getMessage("engagement.results.whole", null, locale)
                : figures.units().unit(top).name();
    }

    /** A unit's name, or that of the whole. */
    public static String of(RoundFigures figures, int unit, MessageSource messages, Locale locale) {
        return unit == Forest.WHOLE
                ? whole(figures, messages, locale)
                : figures.units().unit(unit).name();
    }
}
