package jp.mieru.survey;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** What a closed round asked whom, and how many answered: all but the answers. */
public final class RoundFrame {
    private final Questionnaire questionnaire;
    private final AnsweringUnits units;
    private final List<@Nullable UnitId> identities;
    private final Set<UnitId> scope;
    private final int[] answered;

    /**
     * @param units the units as they stood on the opening day
     * @param identities which unit of the organization each is, null for units of answers gathered elsewhere
     * @param scope units whose people were asked, with all below; empty means everybody
     * @param answered people who answered in each unit with all units within it, and last of all units together; more
     *     than the answers that name the unit where some of them were raised to the unit around it
     */
    public RoundFrame(
            Questionnaire questionnaire,
            AnsweringUnits units,
            List<@Nullable UnitId> identities,
            Set<UnitId> scope,
            int[] answered) {
        this.questionnaire = questionnaire;
        this.units = units;
        this.identities = Collections.unmodifiableList(identities);
        this.scope = Set.copyOf(scope);
        this.answered = answered.clone();
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The units as they stood on the opening day. */
    public AnsweringUnits units() {
        return units;
    }

    /** Which unit of the organization each is, null for units of answers gathered elsewhere. */
    public List<@Nullable UnitId> identities() {
        return identities;
    }

    /** Units whose people were asked, with all below; empty means everybody. */
    public Set<UnitId> scope() {
        return scope;
    }

    /** People who answered in each unit with all units within it, and last of all units together. */
    public int[] answered() {
        return answered.clone();
    }
}
