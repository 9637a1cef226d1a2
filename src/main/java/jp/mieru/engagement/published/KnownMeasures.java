package jp.mieru.engagement.published;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.mieru.engagement.guide.ConstructNames;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Text;
import org.springframework.stereotype.Component;

/** What a published figure can stand beside: constructs, and what closed rounds, also those gathered elsewhere, measured. */
@Component
class KnownMeasures {
    private final ConstructNames constructs;
    private final Rounds rounds;

    KnownMeasures(ConstructNames constructs, Rounds rounds) {
        this.constructs = constructs;
        this.rounds = rounds;
    }

    /** Names by code, constructs first. */
    Map<String, Text> all() {
        var names = new LinkedHashMap<>(constructs.all());
        var asked = rounds.closed().stream()
                .map(RoundSummary::id)
                .map(rounds::questionnaireOf)
                .toList();
        asked.forEach(questionnaire ->
                questionnaire.constructs().forEach(construct -> names.putIfAbsent(construct.code(), construct.name())));
        asked.forEach(questionnaire ->
                questionnaire.indices().forEach(index -> names.putIfAbsent(index.code(), index.name())));
        return names;
    }
}
