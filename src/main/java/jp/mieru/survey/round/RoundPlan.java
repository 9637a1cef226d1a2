package jp.mieru.survey.round;

import java.time.LocalDate;
import java.util.Set;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a round is to be.
 *
 * @param title what the staff see, different from all other rounds'
 * @param opensOn the day it is to begin; it begins when the office opens it, and the people asked are those of that day
 * @param closesOn last day, after whose end it is closed
 * @param scope units whose people are asked, with all units below them; empty means everybody
 * @param mode who can learn whose answer is whose
 * @param told units that anonymous answers may name
 * @param goal the rate of answers to be reached by every unit, in percent, 1 to 100; null for none
 * @param purpose what it is for, as those asked read it; null if that is not said
 */
public record RoundPlan(
        String title,
        Questionnaire questionnaire,
        LocalDate opensOn,
        LocalDate closesOn,
        Set<UnitId> scope,
        RoundMode mode,
        ToldUnits told,
        @Nullable Integer goal,
        @Nullable Text purpose) {
    public RoundPlan {
        scope = Set.copyOf(scope);
    }

    /** A plan to ask anonymously. */
    public RoundPlan(
            String title, Questionnaire questionnaire, LocalDate opensOn, LocalDate closesOn, Set<UnitId> scope) {
        this(title, questionnaire, opensOn, closesOn, scope, RoundMode.ANONYMOUS);
    }

    /** A plan without a goal that does not say what it is for. */
    public RoundPlan(
            String title,
            Questionnaire questionnaire,
            LocalDate opensOn,
            LocalDate closesOn,
            Set<UnitId> scope,
            RoundMode mode) {
        this(title, questionnaire, opensOn, closesOn, scope, mode, null);
    }

    /** A plan whose anonymous answers may name units as they are. */
    public RoundPlan(
            String title,
            Questionnaire questionnaire,
            LocalDate opensOn,
            LocalDate closesOn,
            Set<UnitId> scope,
            RoundMode mode,
            @Nullable Integer goal) {
        this(title, questionnaire, opensOn, closesOn, scope, mode, ToldUnits.UNITS, goal);
    }

    /** A plan that does not say what it is for. */
    public RoundPlan(
            String title,
            Questionnaire questionnaire,
            LocalDate opensOn,
            LocalDate closesOn,
            Set<UnitId> scope,
            RoundMode mode,
            ToldUnits told,
            @Nullable Integer goal) {
        this(title, questionnaire, opensOn, closesOn, scope, mode, told, goal, null);
    }
}
