package jp.mieru.survey.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.BallotMixer;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demo city put what they answer into the box. */
@Component
class DemoCrowd {
    private static final int SECTION = 2;
    private static final int AT_ONCE = 250;

    private final Roster roster;
    private final Units units;
    private final BallotBox box;
    private final BallotMixer mixer;
    private final TransactionTemplate transaction;
    private final BuiltInEffects effects = BuiltInEffects.read();

    DemoCrowd(Roster roster, Units units, BallotBox box, BallotMixer mixer, TransactionTemplate transaction) {
        this.roster = roster;
        this.units = units;
        this.box = box;
        this.mixer = mixer;
        this.transaction = transaction;
    }

    /** Who answers on which day, counted from the opening. */
    interface Turn {
        /** The day on which the person answers, less than 0 for not yet. */
        int day(Roster.Member member, RandomGenerator random);
    }

    /** A crowd of people answers a round. */
    record Asked(RoundId round, Questionnaire questionnaire, LocalDate opened, int number) {}

    /** Everybody who is in the mood answers; ballots go into the box some hundred at a time and are mixed each time. */
    void answer(Asked asked, Turn turn) {
        List<Roster.Member> people = roster.employedOn(asked.opened());
        UnitTree tree = units.asOf(asked.opened());
        Map<UnitId, Respondent.Place> places = new HashMap<>();
        tree.units().forEach(unit -> places.put(unit.id(), place(tree, unit.id())));
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<Roster.Member> some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> some.forEach(
                    member -> cast(asked, member, Objects.requireNonNull(places.get(member.unit())), turn)));
            mixer.mix();
        }
    }

    private void cast(Asked asked, Roster.Member member, Respondent.Place place, Turn turn) {
        var respondent =
                new Respondent(effects, member.staffNumber(), place, young(member, asked.opened()), asked.number());
        RandomGenerator random = respondent.today("day");
        int day = turn.day(member, random);
        if (day >= 0 && respondent.answers()) {
            Ballot ballot = respondent.ballot(asked.questionnaire());
            box.cast(asked.round(), member.staff(), asked.opened().plusDays(day), ballot);
        }
    }

    private boolean young(Roster.Member member, LocalDate day) {
        return member.birthDate() != null
                && member.birthDate().plusYears(effects.young()).isAfter(day);
    }

    private static Respondent.Place place(UnitTree tree, UnitId unit) {
        List<UnitTree.Unit> path = tree.path(unit);
        return new Respondent.Place(
                path.stream().map(UnitTree.Unit::code).toList(),
                path.get(Math.min(SECTION, path.size() - 1)).code());
    }
}
