package jp.mieru.engagement.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.QuestionAnswers;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.analysis.UnitDetails;
import jp.mieru.engagement.comparing.Comparing;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.readable.Names;
import jp.mieru.engagement.readable.RoundsInView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what the page of a unit, or of the whole, shows. */
@Component
public class ResultPages {
    private final Analyses analyses;
    private final HeatTables heatTables;
    private final MessageSource messages;

    ResultPages(Analyses analyses, HeatTables heatTables, MessageSource messages) {
        this.analyses = analyses;
        this.heatTables = heatTables;
        this.messages = messages;
    }

    /** What is printed for a unit: its scores and answers, without the units below and the attributes. */
    public UnitView printed(RoundsInView.InView found, int unit, List<QuestionAnswers> answers, Locale locale) {
        RoundFigures figures = found.figures();
        return UnitView.of(
                found,
                unit,
                Names.of(figures, unit, messages, locale),
                List.of(),
                List.of(),
                QuestionTable.of(figures.questionnaire(), answers, messages, locale),
                heatTables.none(figures, locale),
                locale);
    }

    /**
     * The lines of several units that stand on one page: what is more than chance is so among all lines of all of them.
     * No statement.
     */
    public List<List<Comparison>> together(RoundsInView.InView found, List<Integer> units, Locale locale) {
        return Comparing.together(found.figures(), units, found.lastTime(), locale);
    }

    public UnitView of(RoundsInView.InView found, int unit, HttpServletRequest request, Locale locale) {
        RoundFigures figures = found.figures();
        UnitDetails details = analyses.details(figures, unit);
        return UnitView.of(
                found,
                unit,
                Names.of(figures, unit, messages, locale),
                AttributeTable.of(figures, unit, details.breakdown(), messages, locale),
                AttributeTable.leftOut(figures, messages, locale),
                QuestionTable.of(figures.questionnaire(), details.answers(), messages, locale),
                heatTables.below(unit, found, request, locale),
                locale);
    }
}
