package jp.mieru.survey.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BuiltInEffects effects = BuiltInEffects.read();
    private final DemoWords words = DemoWords.read();

    DemoCrowd(
            Roster roster,
            Units units,
            BallotBox box,
            BallotMixer mixer,
            Beginners beginners,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.roster = roster;
        this.units = units;
        this.box = box;
        this.mixer = mixer;
        this.beginners = beginners;
        this.jdbc = jdbc;
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
        for (int first = 0; first < people.size(); first += AT_ONCE) {
            List<Roster.Member> some = people.subList(first, Math.min(people.size(), first + AT_ONCE));
            transaction.executeWithoutResult(status -> some.forEach(member -> {
                var respondent = respondent(asked, member, tree);
                int day = turn.day(member, respondent.today("day"));
                if (from <= day && day < before && respondent.answers()) {
                    cast(asked, member, respondent, asked.opened().plusDays(day), people);
                }
            }));
            mixer.mix();
        }
    }

    /** Some of those who have not answered do so now, as long as they are in the mood. */
    void answerNext(Asked asked, int some, LocalDate day, Set<String> except) {
        Set<StaffId> waiting = Set.copyOf(jdbc.sql("""
                        select e.staff_id from survey.electorate e
                        where e.round_id = :round and not exists (select from survey.answered a
                              where a.round_id = e.round_id and a.staff_id = e.staff_id)
                        """)
                .param("round", asked.round().value())
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list());
        List<Roster.Member> people = roster.employedOn(asked.opened());
        UnitTree tree = units.asOf(asked.opened());
        people.stream()
                .filter(member -> waiting.contains(member.staff()) && !except.contains(member.staffNumber()))
                .sorted(Comparator.comparing(
                        member -> random("order " + member.staffNumber()).nextLong()))
                .filter(member -> respondent(asked, member, tree).answers())
                .limit(some)
                .forEach(member -> cast(asked, member, respondent(asked, member, tree), day, people));
    }

    private Respondent respondent(Asked asked, Roster.Member member, UnitTree tree) {
        var place = place(tree.path(member.unit()));
        return new Respondent(
                effects, member.staffNumber(), place, young(effects, member, asked.opened()), asked.number());
    }

    private void cast(
            Asked asked, Roster.Member member, Respondent respondent, LocalDate day, List<Roster.Member> people) {
        Ballot ballot = respondent.ballot(asked.questionnaire());
        write(ballot, asked, respondent.today("words"), people);
        box.cast(asked.round(), member.staff(), day, ballot);
    }

    private static SplittableRandom random(String of) {
        return new SplittableRandom(of.hashCode());
    }

    /** A few look at the questions and leave them for later. */
    void begin(Asked asked, Set<String> except) {
        transaction.executeWithoutResult(status -> note(asked, except));
    }

    private void note(Asked asked, Set<String> except) {
        for (Roster.Member member : roster.employedOn(asked.opened())) {
            RandomGenerator random = random("begins " + member.staffNumber());
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
