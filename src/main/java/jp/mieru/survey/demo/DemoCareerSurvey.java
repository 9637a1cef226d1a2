package jp.mieru.survey.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.survey.PersonAttribute;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.personal.PersonalAnswers;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Four departments were asked about growing and careers, confidentially, so that the office can come to those who wish it.
 * Such answers tell the age band of everybody; the anonymous ones of {@link DemoSurveys} hardly can.
 */
@Component
class DemoCareerSurvey implements DemoChapter {
    private static final int BEFORE_THE_OTHERS = 290;
    private static final LocalDate DAY = LocalDate.of(2026, Month.JUNE, 1);
    private static final int DAYS = 18;
    private static final int ROUND = 2;
    private static final int DEPARTMENTS = 4;
    private static final String SECTION = "growth";

    private final PlanRound planRound;
    private final OpenRound openRound;
    private final CloseRound closeRound;
    private final PersonalAnswers answers;
    private final Roster roster;
    private final Units units;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final BuiltInEffects effects = BuiltInEffects.read();

    DemoCareerSurvey(
            PlanRound planRound,
            OpenRound openRound,
            CloseRound closeRound,
            PersonalAnswers answers,
            Roster roster,
            Units units,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.planRound = planRound;
        this.openRound = openRound;
        this.closeRound = closeRound;
        this.answers = answers;
        this.roster = roster;
        this.units = units;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return BEFORE_THE_OTHERS;
    }

    @Override
    public void tell() {
        UnitTree tree = units.asOf(DAY);
        Set<UnitId> departments = tree.units().stream()
                .filter(unit -> unit.depth() == 1)
                .limit(DEPARTMENTS)
                .map(UnitTree.Unit::id)
                .collect(Collectors.toSet());
        if (departments.size() == DEPARTMENTS) {
            ask(tree, departments);
        }
    }

    private void ask(UnitTree tree, Set<UnitId> departments) {
        Questionnaire asked = questionnaire(OwnQuestionnaire.STAFF_ATTITUDE.questionnaire());
        var plan = new RoundPlan(
                say(Locale.JAPANESE), asked, DAY, DAY.plusDays(DAYS), departments, RoundMode.CONFIDENTIAL);
        RoundId round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, DAY, null);
        transaction.executeWithoutResult(status -> answer(round, asked, tree, departments));
        closeRound.close(round, DAY.plusDays(DAYS + 1), null);
    }

    private void answer(RoundId round, Questionnaire asked, UnitTree tree, Set<UnitId> departments) {
        for (Roster.Member member : roster.employedOn(DAY)) {
            List<UnitTree.Unit> path = tree.path(member.unit());
            if (path.stream().map(UnitTree.Unit::id).anyMatch(departments::contains)) {
                answer(round, asked, member, path);
            }
        }
    }

    private void answer(RoundId round, Questionnaire asked, Roster.Member member, List<UnitTree.Unit> path) {
        var respondent = new Respondent(
                effects, member.staffNumber(), DemoCrowd.place(path), DemoCrowd.young(effects, member, DAY), ROUND);
        var random = new SplittableRandom(("career " + member.staffNumber()).hashCode());
        if (respondent.answers()) {
            Ballot ballot = respondent.ballot(asked);
            answers.take(round, member.staff(), DAY.plusDays(random.nextInt(DAYS)), ballot, 0);
        }
    }

    /** A section of the attitude survey by itself. */
    private Questionnaire questionnaire(Questionnaire attitude) {
        List<Question> questions = attitude.questions().stream()
                .filter(question -> SECTION.equals(question.section()))
                .toList();
        Set<String> constructs = questions.stream()
                .map(question -> Objects.requireNonNull(question.construct()))
                .collect(Collectors.toSet());
        return new Questionnaire(
                new Text(say(Locale.JAPANESE), say(Locale.ENGLISH)),
                attitude.scales(),
                attitude.constructs().stream()
                        .filter(construct -> constructs.contains(construct.code()))
                        .toList(),
                List.of(),
                questions,
                List.of(PersonAttribute.AGE_BAND.word(), PersonAttribute.GENDER.word()),
                attitude.sections().stream()
                        .filter(section -> section.code().equals(SECTION))
                        .toList());
    }

    private String say(Locale language) {
        return messages.getMessage("survey.demo.career", null, language);
    }
}
