package jp.mieru.survey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** What people wrote in closed rounds, for the practice that masks names before anyone reads it. */
public interface RoundTexts {
    /**
     * What was asked, and of whom.
     *
     * @param units the units as they stood on the opening day
     * @param identities which unit of the organization each is, null for units of answers gathered elsewhere
     * @param scope units whose people were asked, with all below; empty means everybody
     */
    record Asked(
            Questionnaire questionnaire, AnsweringUnits units, List<@Nullable UnitId> identities, Set<UnitId> scope) {
        public Asked {
            identities = Collections.unmodifiableList(identities);
            scope = Set.copyOf(scope);
        }
    }

    /**
     * What the round asked.
     *
     * @throws IllegalStateException if the round is not closed
     */
    Asked asked(RoundId round);

    /** Units whose people each closed round asked, with all below; empty means everybody. One statement. */
    Map<RoundId, Set<UnitId>> scopes();

    /** How many texts were written in a closed round. */
    int count(RoundId round);

    /**
     * Hands over all texts of a closed round one after the other, in an order that tells nothing; memory does not grow with
     * them.
     *
     * @throws IllegalStateException if the round is not closed
     */
    void each(RoundId round, Consumer<WrittenText> reader);
}
