package jp.mieru.engagement.actionplan;

import java.util.List;
import jp.mieru.engagement.example.Example;
import jp.mieru.engagement.example.Examples;
import jp.mieru.engagement.guide.ReadingGuide;
import jp.mieru.engagement.guide.ReadingGuides;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside a plan that is being written: for each construct of the round how to read it, and examples. */
@Component
public class Helpers {
    /**
     * The help for one construct.
     *
     * @param code of the construct
     * @param guide how to read its score, null where nobody wrote it
     */
    public record Helper(String code, Text name, @Nullable ReadingGuide guide, List<Example> examples) {}

    private final Rounds rounds;
    private final ReadingGuides guides;
    private final Examples examples;

    Helpers(Rounds rounds, ReadingGuides guides, Examples examples) {
        this.rounds = rounds;
        this.guides = guides;
        this.examples = examples;
    }

    /** The help for each construct of the round, in its order. */
    List<Helper> of(RoundId round) {
        var known = guides.all();
        var offered = examples.offered();
        return rounds.questionnaireOf(round).constructs().stream()
                .map(construct -> {
                    var guide = known.get(construct.code());
                    return new Helper(
                            construct.code(),
                            construct.name(),
                            guide == null || !guide.isWritten() ? null : guide,
                            offered.getOrDefault(construct.code(), List.of()));
                })
                .toList();
    }

    Examples examples() {
        return examples;
    }
}
