package jp.mieru.engagement.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Text;
import org.springframework.stereotype.Component;

/** What can be measured: the constructs of our attitude survey, then those that closed rounds of the house asked besides. */
@Component
public class ConstructNames {
    private final Rounds rounds;

    ConstructNames(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Names by code, in the order in which they are shown. */
    public Map<String, Text> all() {
        var names = new LinkedHashMap<String, Text>();
        OriginalGuides.all().forEach((code, guide) -> names.put(code, guide.name()));
        rounds.closed().stream()
                .filter(round -> !round.gathered())
                .map(RoundSummary::id)
                .flatMap(round -> rounds.questionnaireOf(round).constructs().stream())
                .forEach(construct -> names.putIfAbsent(construct.code(), construct.name()));
        return names;
    }
}
