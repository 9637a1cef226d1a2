package jp.mieru.engagement.feedback;

import java.util.Locale;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.moved.PlanMove;
import jp.mieru.engagement.results.Comparison;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a plan brought about, no surer than it is. */
@Component
public class PlanSentences {
    private static final String KEY = "engagement.feedback.plan.";

    private final MessageSource messages;

    PlanSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** What became of the score that a plan aimed at, and whether the plan worked. */
    public String of(PlanMove move, RoundFigures now, Locale locale) {
        var construct = now.name(move.construct(), locale);
        var effect = move.effect();
        return effect == null
                ? messages.getMessage(KEY + "unknown", new Object[] {move.sentence(), construct}, locale)
                : messages.getMessage(
                        KEY + move.verdict().word(),
                        new Object[] {
                            move.sentence(),
                            construct,
                            Comparison.text(move.before()),
                            Comparison.text(move.after()),
                            effect.points()
                        },
                        locale);
    }
}
