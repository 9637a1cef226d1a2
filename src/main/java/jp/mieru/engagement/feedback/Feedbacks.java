package jp.mieru.engagement.feedback;

import java.util.Locale;
import java.util.Map;
import jp.mieru.engagement.guide.ReadingGuide;
import jp.mieru.engagement.guide.ReadingGuides;
import jp.mieru.engagement.planpages.UnitPlans;
import jp.mieru.engagement.readable.RoundsInView.InView;
import jp.mieru.engagement.results.UnitView;
import org.springframework.stereotype.Component;

/** Puts together what goes back to a unit. */
@Component
public class Feedbacks {
    private final SentenceTexts texts;
    private final ReadingGuides guides;
    private final UnitPlans plans;

    Feedbacks(SentenceTexts texts, ReadingGuides guides, UnitPlans plans) {
        this.texts = texts;
        this.guides = guides;
        this.plans = plans;
    }

    /** What goes back to the unit with this index in the round. */
    Feedback of(UnitView view, InView found, int unit, Locale locale) {
        var figures = found.figures();
        var identity = figures.identities().get(unit);
        return new Feedback(
                texts.of(Sentences.of(view), locale),
                Reading.of(view.comparisons(), guides.of(figures.questionnaire())),
                identity == null
                        ? null
                        : plans.of(identity, figures.round(), found.led().contains(identity)));
    }

    /** What is printed for a unit: nothing leads on from paper. */
    public Feedback onPaper(UnitView view, Map<String, ReadingGuide> written, Locale locale) {
        return new Feedback(texts.of(Sentences.of(view), locale), Reading.of(view.comparisons(), written), null);
    }
}
