package jp.mieru.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.mieru.TestDatabase;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.answering.Beginners;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * After a round nobody can tell whose answer is whose, not even from all files of the database. That the attack is worth
 * something is shown by variants of the closing that each leave out one precaution: against them it succeeds.
 */
@SpringBootTest
@NullUnmarked
class BallotSecrecyTest {
    private static final int SECTIONS = 6;
    private static final int PEOPLE = 30;

    /** One right guess a section is chance; so many in all happen once in a million rounds, whichever order is tried. */
    private static final int CHANCE = 30;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    Beginners beginners;

    @Autowired
    BallotBox box;

    @Autowired
    BallotMixer mixer;

    private final Map<UUID, Float> truth = new LinkedHashMap<>();
    private RoundId round = new RoundId(new UUID(0, 0));
    private Town town;

    @BeforeEach
    void somebodyAsks() {
        int[] people = new int[SECTIONS];
        java.util.Arrays.fill(people, PEOPLE);
        town = new Town(people);
        round = planRound.plan(Town.plan("意識調査"), null).orElseThrow();
        assertThat(openRound.open(round, Town.OPENS, null)).isEqualTo(OpenRound.Outcome.OPENED);
    }

    @Test
    void nobodyCanTellAfterwardsWhoseAnswerIsWhose() throws Exception {
        peopleAnswer();
        closeRound.close(round, Town.CLOSES, null);
        try (Connection copy = copy()) {
            var attack = new Attack(copy, truth);
            assertThat(town.city.one("select count(*)::int from survey.response"))
                    .isEqualTo(truth.size());
            assertThat(town.city.one("select count(*)::int from survey.participation"))
                    .isEqualTo(truth.size());
            assertThat(attack.foundByTransaction()).isZero();
            assertThat(attack.foundByOrder(List.copyOf(truth.keySet()))).isLessThan(CHANCE);
            assertThat(town.city.one("select count(*)::int from survey.free_text"))
                    .isEqualTo(truth.size());
            assertThat(attack.wordsFound(List.copyOf(truth.keySet()))).isLessThan(CHANCE);
            assertThat(attack.filesWithAnswers()).containsExactly("survey.response");
        }
    }

    @Test
    void answersOfOneRoundStayMixedWhenAnotherCloses() throws Exception {
        var other = planRound.plan(Town.plan("もう一つの調査"), null).orElseThrow();
        openRound.open(other, Town.OPENS, null);
        peopleAnswer();
        box.cast(other, new StaffId(truth.keySet().iterator().next()), Town.OPENS, ballot(1));
        closeRound.close(other, Town.CLOSES, null);
        assertThat(town.city.one("select count(*)::int from survey.turnout")).isEqualTo(truth.size());
        closeRound.close(round, Town.CLOSES, null);
        try (Connection copy = copy()) {
            var attack = new Attack(copy, truth);
            assertThat(attack.foundByTransaction()).isZero();
            assertThat(attack.foundByOrder(List.copyOf(truth.keySet()))).isLessThan(CHANCE);
            assertThat(attack.wordsFound(List.copyOf(truth.keySet()))).isLessThan(CHANCE);
        }
    }

    @Test
    void theAttackFindsEverybodyIfAnswersAreNotShuffled() throws Exception {
        peopleAnswerWithoutMixing();
        town.city.run("insert into survey.response (round_id, unit, answers)"
                + " select round_id, ballot_unit, answers from survey.ballot_box order by ctid");
        town.city.run("insert into survey.free_text select round_id, ballot_unit, 4, words[5] from survey.ballot_box"
                + " order by ctid");
        town.city.run("truncate survey.ballot_box");
        try (Connection copy = copy()) {
            List<UUID> arrivals = List.copyOf(truth.keySet());
            assertThat(new Attack(copy, truth).foundByOrder(arrivals)).isEqualTo(truth.size());
            assertThat(new Attack(copy, truth).wordsFound(arrivals)).isEqualTo(truth.size());
        }
    }

    @Test
    void theAttackFindsEverybodyIfAnswersGoStraightToTheirTable() throws Exception {
        town.city.run("""
                create or replace function survey.leak() returns trigger language plpgsql as $$
                begin
                    insert into survey.response (round_id, unit, answers) values (new.round_id, new.ballot_unit, new.answers);
                    return new;
                end $$
                """);
        town.city.run("alter function survey.leak() security definer");
        town.city.run(
                "create trigger leak before insert on survey.ballot_box for each row execute function survey.leak()");
        try {
            peopleAnswerWithoutMixing();
        } finally {
            town.city.run("drop function survey.leak() cascade");
        }
        town.city.run("truncate survey.ballot_box");
        try (Connection copy = copy()) {
            assertThat(new Attack(copy, truth).foundByTransaction()).isEqualTo(truth.size());
        }
    }

    @Test
    void theAttackFindsDeadRowsIfTheBoxIsEmptiedByDeletion() throws Exception {
        peopleAnswerWithoutMixing();
        town.city.run("insert into survey.response (round_id, unit, answers)"
                + " select round_id, ballot_unit, answers from survey.ballot_box order by gen_random_uuid()");
        town.city.run("delete from survey.ballot_box");
        try (Connection copy = copy()) {
            assertThat(new Attack(copy, truth).filesWithAnswers())
                    .containsExactly("survey.ballot_box", "survey.response");
        }
    }

    private void peopleAnswer() {
        arrive(true);
    }

    private void peopleAnswerWithoutMixing() {
        arrive(false);
    }

    /** People come in an order that has nothing to do with their numbers; one in ten never does. */
    private void arrive(boolean mixing) {
        List<StaffId> people = new ArrayList<>(town.everybody());
        var random = new Random(7);
        Collections.shuffle(people, random);
        for (int i = 0; i < people.size() * 9 / 10; i++) {
            float mark = 1 + random.nextFloat();
            truth.put(people.get(i).value(), mark);
            beginners.note(round, people.get(i), Town.OPENS.plusDays(i / 50));
            assertThat(box.cast(round, people.get(i), Town.OPENS.plusDays(i / 50), ballot(mark)))
                    .isEqualTo(Taken.STORED);
            if (mixing && random.nextInt(15) == 0) {
                mixer.mix();
            }
        }
    }

    private static Ballot ballot(float mark) {
        Ballot ballot = Ballot.blank(5);
        ballot.answer(0, 4f);
        ballot.answer(1, 2f);
        ballot.answer(2, mark);
        ballot.answer(3, mark);
        ballot.write(4, Float.toString(mark));
        return ballot;
    }

    private static Connection copy() throws SQLException {
        var database = TestDatabase.shared();
        return DriverManager.getConnection(
                database.access().url(), "postgres", database.cluster().password());
    }
}
