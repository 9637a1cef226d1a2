package jp.mieru.engagement.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.readable.Names;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.Forest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes heat tables as a request asks for them. */
@Component
class HeatTables {
    private static final int ROWS = 100;

    private final MessageSource messages;

    HeatTables(MessageSource messages) {
        this.messages = messages;
    }

    /** The units that are read below a unit, or below the whole. */
    Overview below(int unit, RoundsInView.InView found, HttpServletRequest request, Locale locale) {
        RoundFigures figures = found.figures();
        HeatOrder order = HeatOrder.of(request, figures.measures());
        List<Integer> first = unit == Forest.WHOLE
                ? Overview.firstRows(figures, found.readable())
                : figures.below(unit).stream()
                        .filter(found.readable()::contains)
                        .toList();
        List<Integer> all = within(figures, Set.copyOf(first), found.readable());
        List<Integer> listed = order.all() ? all : first;
        return Overview.of(
                figures,
                listed,
                order,
                Paging.of(request, ROWS, listed.size()),
                all.size() > first.size(),
                Names.whole(figures, messages, locale),
                locale);
    }

    /** No units, only the whole. */
    Overview none(RoundFigures figures, Locale locale) {
        return Overview.of(
                figures,
                List.of(),
                new HeatOrder(null, false, false, ""),
                new Paging(1, ROWS, 0, ""),
                false,
                Names.whole(figures, messages, locale),
                locale);
    }

    /** Units and all below them that may be read, each after the one it lies within. */
    private static List<Integer> within(RoundFigures figures, Set<Integer> tops, Set<Integer> readable) {
        return readable.stream()
                .filter(unit -> {
                    int at = unit;
                    while (at != Forest.WHOLE && !tops.contains(at)) {
                        at = figures.parent(at);
                    }
                    return at != Forest.WHOLE;
                })
                .sorted()
                .toList();
    }
}
