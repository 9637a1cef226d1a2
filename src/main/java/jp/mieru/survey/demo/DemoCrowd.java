package jp.mieru.survey.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.answering.Beginners;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.BallotMixer;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demo city put what they answer into the box. */
@Component
class DemoCrowd {
    private static final int SECTION = 2;
    private static final int AT_ONCE = 250;
    private static final double WRITES = 0.22;
    private static final double BEGINS = 0.1;

    private final Roster roster;
    private final Units units;
    private final BallotBox box;
    private final BallotMixer mixer;
    private final Beginners beginners;
    private final TransactionTemplate transaction;
    private final BuiltInEffects effects = BuiltInEffects.read();
    private final DemoWords words = DemoWords.read();

    DemoCrowd(
            Roster roster,
            Units units,
            BallotBox box,
            BallotMixer mixer,
            Beginners beginners,
            TransactionTemplate transaction) {
        this.roster = roster;
        this.units = units;
        this.box = box;
        this.mixer = mixer;
        this.beginners = beginners;
        this.transaction = transaction;
    }

    /** When people answer. */
    interface Turn {
        /** The day on which the person answers, counted from the opening. */
        int day(Roster.Member member, RandomGenerator random);
    }

    /**
     * A round that people answer.
     *
     * @param number from 1 on
     */
    record Asked(RoundId round, Questionnaire questionnaire, LocalDate opened, int number) {}

    /**
     * Whoever is in the mood answers, if it is the turn from one day on and before another; ballots go into the box some
     * hundred at a time and are mixed each time.
     */
    void answer(Asked asked, Turn turn, int from, int before) {
        List<Roster.Member> people = roster.employedOn(asked.opened());
        UnitTree tree = units.asOf(asked.opened());
        Map<UnitId, Respondent.Place> places = new HashMap<>();
        tree.units().forEach(unit -> places.put(unit.id(), place(tree.path(unit.id()))));
        for (int first = 0; first < people.size(); first += AT_ONCE) {
            List<Roster.Member> some = people.subList(first, Math.min(people.size(), first + AT_ONCE));
            transaction.executeWithoutResult(status -> some.forEach(member -> {
                var place = Objects.requireNonNull(places.get(member.unit()));
                var respondent = new Respondent(
                        effects, member.staffNumber(), place, young(effects, member, asked.opened()), asked.number());
                int day = turn.day(member, respondent.today("day"));
                if (from <= day && day < before && respondent.answers()) {
                    Ballot ballot = respondent.ballot(asked.questionnaire());
                    write(ballot, asked, respondent.today("words"), people);
                    box.cast(asked.round(), member.staff(), asked.opened().plusDays(day), ballot);
                }
            }));
            mixer.mix();
        }
    }

    /** A few look at the questions and leave them for later. */
    void begin(Asked asked, Set<String> except) {
        for (Roster.Member member : roster.employedOn(asked.opened())) {
            RandomGenerator random = new SplittableRandom(("begins " + member.staffNumber()).hashCode());
            if (random.nextDouble() < BEGINS && !except.contains(member.staffNumber())) {
                beginners.note(asked.round(), member.staff(), asked.opened());
            }
        }
    }

    private void write(Ballot ballot, Asked asked, RandomGenerator random, List<Roster.Member> people) {
        for (int i = 0; i < asked.questionnaire().questions().size(); i++) {
            Question question = asked.questionnaire().questions().get(i);
            if (question.type() == QuestionType.TEXT && random.nextDouble() < WRITES) {
                String colleague = people.get(random.nextInt(people.size())).name();
                String family = colleague.split("[\\s\\u3000]")[0];
                ballot.write(i, words.about(question.code(), asked.number(), family, random));
            }
        }
    }

    static boolean young(BuiltInEffects effects, Roster.Member member, LocalDate day) {
        return member.birthDate() != null
                && member.birthDate().plusYears(effects.young()).isAfter(day);
    }

    /** Where people of a unit stand, given the way to it from the top. */
    static Respondent.Place place(List<UnitTree.Unit> path) {
        return new Respondent.Place(
                path.stream().map(UnitTree.Unit::code).toList(),
                path.get(Math.min(SECTION, path.size() - 1)).code());
    }
}
