package jp.mieru.survey.roundpages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.electorate.AttributeReach;
import org.springframework.stereotype.Service;

/** What answers of a round that is being planned would tell, by the roster of its first day. */
@Service
class EstimateReach {
    private final QuestionnaireStore questionnaires;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    EstimateReach(QuestionnaireStore questionnaires, Roster roster, Units units, Clock clock) {
        this.questionnaires = questionnaires;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    /** By what is filled in so far: everybody today, and no attributes, where nothing is. */
    AttributeReach of(RoundForm form) {
        LocalDate day = form.firstDay().orElseGet(() -> LocalDate.now(clock));
        List<String> attributes = form.questionnaire() == null
                ? List.of()
                : questionnaires
                        .find(form.questionnaire())
                        .map(stored -> stored.questionnaire().attributes())
                        .orElse(List.of());
        return AttributeReach.of(roster.employedOn(day), units.asOf(day), form.scope(), attributes);
    }
}
