package jp.mieru.engagement.results;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundAnswers;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A closed round's scores, 0 to 100, for every unit and the whole, with what must stay hidden left out: the same for
 * every reader. Units are told by their index, the whole by {@link Forest#WHOLE}.
 */
final class RoundFigures {
    private final Questionnaire questionnaire;
    private final AnsweringUnits units;
    private final List<@Nullable UnitId> identities;
    private final Set<UnitId> scope;
    private final ResultTable table;
    private final int[] asked;
    private final int[] answered;
    private final int[][] children;

    private RoundFigures(RoundAnswers round, ResultTable table) {
        this.questionnaire = round.questionnaire();
        this.units = round.units();
        this.identities = round.identities();
        this.scope = round.scope();
        this.table = table;
        this.asked = units.asked();
        this.answered = round.answered();
        this.children = units.forest().children();
    }

    static RoundFigures of(RoundAnswers round, int threshold) {
        var groups = ResultGroups.byUnit(round.answers(), round.units());
        return new RoundFigures(
                round,
                ResultTable.of(
                        round.questionnaire(),
                        round.answers(),
                        groups,
                        ScoringMethod.MEAN,
                        true,
                        new Suppression(threshold)));
    }

    /** How many figures there are, shown or hidden. */
    int size() {
        return asked.length * measures().size();
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    AnsweringUnits units() {
        return units;
    }

    /** Which unit of the organization each is, null for those of answers gathered elsewhere. */
    List<@Nullable UnitId> identities() {
        return identities;
    }

    /** Units whose people were asked, with all below; empty means everybody. */
    Set<UnitId> scope() {
        return scope;
    }

    /** Codes of the constructs and indices that there are figures for. */
    List<String> measures() {
        return table.measures();
    }

    /** Whether the round has figures of this construct or index. */
    boolean measures(String measure) {
        return table.measures().contains(measure);
    }

    /** The name of a construct or an index. */
    String name(String measure, Locale locale) {
        return questionnaire
                .construct(measure)
                .map(Construct::name)
                .or(() -> questionnaire.index(measure).map(Index::name))
                .map(name -> name.in(locale))
                .orElse(measure);
    }

    Figure figure(int unit, String measure) {
        return table.figure(unit, measure);
    }

    /**
     * Why a figure is hidden, as a word that message keys end with: that of the verdict, or {@code raised} where people
     * answered but their answers count only further up, so that nobody is recognised.
     */
    String reason(int unit, String measure) {
        var verdict = figure(unit, measure).verdict();
        return verdict == Verdict.NO_ANSWERS && answered(unit) > 0
                ? "raised"
                : verdict.name().toLowerCase(Locale.ROOT);
    }

    /** People asked in the unit and all below it, null where nobody knows. */
    @Nullable
    Integer asked(int unit) {
        int people = asked[slot(unit)];
        return people == AnsweringUnits.UNKNOWN ? null : people;
    }

    /** People who answered in the unit and all below it. */
    int answered(int unit) {
        return answered[slot(unit)];
    }

    /** The unit around this one; {@link Forest#WHOLE} at the top and for the whole itself. */
    int parent(int unit) {
        return unit == Forest.WHOLE ? Forest.WHOLE : units.forest().parent(unit);
    }

    /** The units right below. A single unit at the top stands for the whole, so its place is taken by those below it. */
    List<Integer> below(int unit) {
        int[] found = children[slot(unit)];
        return unit == Forest.WHOLE && found.length == 1
                ? below(found[0])
                : IntStream.of(found).boxed().toList();
    }

    /** What the whole is called: as the only unit at the top, if there is just one. */
    String wholeName(MessageSource messages, Locale locale) {
        int[] top = children[slot(Forest.WHOLE)];
        return top.length == 1
                ? units.unit(top[0]).name()
                : messages.getMessage("engagement.results.whole", null, locale);
    }

    private int slot(int unit) {
        return units.forest().slot(unit);
    }
}
