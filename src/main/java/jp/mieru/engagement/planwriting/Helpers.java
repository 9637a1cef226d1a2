package jp.mieru.engagement.planwriting;

import java.util.Comparator;
import java.util.List;
import jp.mieru.engagement.example.Example;
import jp.mieru.engagement.example.Examples;
import jp.mieru.engagement.guide.ReadingGuide;
import jp.mieru.engagement.guide.ReadingGuides;
import jp.mieru.engagement.planwriting.ScoresToAimAt.Score;
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
     * @param score of the unit as it is shown, null where it may not be read
     * @param guide how to read its score, null where nobody wrote it
     */
    public record Helper(
            String code,
            Text name,
            @Nullable String score,
            @Nullable ReadingGuide guide,
            List<Example> examples) {}

    private final Rounds rounds;
    private final ReadingGuides guides;
    private final Examples examples;

    Helpers(Rounds rounds, ReadingGuides guides, Examples examples) {
        this.rounds = rounds;
        this.guides = guides;
        this.examples = examples;
    }

    /** The help for each construct of the round: those with scores first, in the order of these, the others as the round has them. */
    List<Helper> of(RoundId round, List<Score> scores) {
        var known = guides.all();
        var offered = examples.offered();
        List<String> order = scores.stream().map(Score::construct).toList();
        return rounds.questionnaireOf(round).constructs().stream()
                .sorted(Comparator.comparingInt(construct -> place(order, construct.code())))
                .map(construct -> {
                    var guide = known.get(construct.code());
                    return new Helper(
                            construct.code(),
                            construct.name(),
                            place(order, construct.code()) == order.size()
                                    ? null
                                    : scores.get(place(order, construct.code())).points(),
                            guide == null || !guide.isWritten() ? null : guide,
                            offered.getOrDefault(construct.code(), List.of()));
                })
                .toList();
    }

    private static int place(List<String> order, String construct) {
        int place = order.indexOf(construct);
        return place < 0 ? order.size() : place;
    }

    Examples examples() {
        return examples;
    }
}
