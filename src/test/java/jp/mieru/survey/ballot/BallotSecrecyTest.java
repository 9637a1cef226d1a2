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
import java.util.Set;
import java.util.UUID;
import jp.mieru.TestDatabase;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.answering.Beginners;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
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
    private static final String BOX_WITH_CELLS = " from survey.ballot_box b"
            + " join survey.ballot_cell c on c.round_id = b.round_id and c.ordinal = b.ballot_cell";

    /**
     * One right guess for each of the some twenty groups of people who tell the same is chance; so many in all do not happen
     * once in a billion rounds, whichever order is tried.
     */
    private static final int CHANCE = 60;

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
        town.city.run("""
                update organization.staff
                set gender = case when staff_number::int % 5 < 2 then '男' else '女' end,
                    birth_date = date '1960-04-01' + staff_number::int % 43 * 365,
                    job_family = case when staff_number::int % 11 = 0 then '保健師' else '一般事務' end
                """);
        round = planned("意識調査");
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
            assertThat(attack.fewestWhoAgree()).isGreaterThanOrEqualTo(BallotCells.FEWEST);
            assertThat(attack.fewestWhoseCellAgrees()).isGreaterThanOrEqualTo(BallotCells.FEWEST);
            assertThat(attack.fewestAnswersAlike()).isGreaterThanOrEqualTo(BallotMixer.FEWEST_ANSWERS);
            assertThat(town.city.one("select count(distinct attributes)::int from survey.response"))
                    .isNotEqualTo(1);
            assertThat(attack.filesWithAnswers()).containsExactly("survey.response");
        }
    }

    @Test
    void answersOfOneRoundStayMixedWhenAnotherCloses() throws Exception {
        var other = planned("もう一つの調査");
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
        town.city.run("insert into survey.response (round_id, unit, attributes, answers)"
                + " select b.round_id, c.unit, c.attributes, b.answers" + BOX_WITH_CELLS + " order by b.ctid");
        town.city.run("insert into survey.free_text select b.round_id, c.unit, 4, b.words[5]" + BOX_WITH_CELLS
                + " order by b.ctid");
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
                    insert into survey.response (round_id, unit, answers) values (new.round_id, new.ballot_cell, new.answers);
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
    void theAttackSinglesPeopleOutIfAttributesAreNotBlanked() throws Exception {
        peopleAnswerWithoutMixing();
        town.city.run("insert into survey.response (round_id, unit, attributes, answers)"
                + " select round_id, unit, attributes, '{4,2,1,1}' from survey.electorate");
        try (Connection copy = copy()) {
            assertThat(new Attack(copy, truth).fewestWhoAgree()).isEqualTo(1);
        }
    }

    @Test
    void theAttackFindsDeadRowsIfTheBoxIsEmptiedByDeletion() throws Exception {
        peopleAnswerWithoutMixing();
        town.city.run("insert into survey.response (round_id, unit, answers)"
                + " select round_id, ballot_cell, answers from survey.ballot_box order by gen_random_uuid()");
        town.city.run("delete from survey.ballot_box");
        try (Connection copy = copy()) {
            assertThat(new Attack(copy, truth).filesWithAnswers())
                    .containsExactly("survey.ballot_box", "survey.response");
        }
    }

    private RoundId planned(String title) {
        var asking = Town.asking("jobFamily", "ageBand", "gender");
        return planRound
                .plan(new RoundPlan(title, asking, Town.OPENS, Town.CLOSES, Set.of()), null)
                .orElseThrow();
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
