package jp.mieru.cases;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import jp.mieru.organization.Roster;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import org.springframework.context.ApplicationContext;

/** Everybody else: answers a survey of scale questions through the ballot box, each always the same. */
final class Crowd {
    private static final double TURNOUT = 0.8;
    private final ApplicationContext beans;

    Crowd(ApplicationContext beans) {
        this.beans = beans;
    }

    /** About four in five answer; whoever is named does not, for they answer themselves. */
    void answers(RoundId round, LocalDate day, int questions, Set<String> butNot) {
        for (var member : beans.getBean(Roster.class).employedOn(day)) {
            var random = new Random(member.staffNumber().hashCode());
            if (random.nextDouble() < TURNOUT && !butNot.contains(member.staffNumber())) {
                var mood = new Random(member.unit().value().hashCode()).nextGaussian();
                beans.getBean(BallotBox.class).cast(round, member.staff(), day, ballot(questions, mood, random));
            }
        }
    }

    private static Ballot ballot(int questions, double mood, Random random) {
        var ballot = Ballot.blank(questions);
        for (int question = 0; question < questions; question++) {
            var point = Math.rint(3.3 + mood / 3 + random.nextGaussian());
            ballot.answer(question, (float) Math.clamp(point, 1, 5));
        }
        return ballot;
    }
}
