package jp.mieru.survey.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@NullUnmarked
class ResponseRatesTest {
    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    Rounds rounds;

    @Autowired
    BallotBox box;

    @Autowired
    ResponseRates rates;

    /** 総務部 has sections of 6, 2 and 3 people, 福祉部 of 7 and 8. */
    @Test
    void peopleOfSmallUnitsAreCountedInTheUnitAroundThem() {
        var town = new Town(6, 2, 3, 7, 8);
        RoundId round = opened();
        answer(town, round, 1);
        answer(town, round, 3);
        assertThat(rates.of(round).rates())
                .extracting(Rate::code, Rate::asked, Rate::answered)
                .containsExactly(
                        tuple("00", 26, 2),
                        tuple("01", 11, 1),
                        tuple("0100", 6, 0),
                        tuple("02", 15, 1),
                        tuple("0203", 7, 1),
                        tuple("0204", 8, 0));
    }

    /** Of 総務部 with 6 and 2 people, the 2 would be left over if both the rate of the 6 and of all 8 were shown. */
    @Test
    void noDifferenceOfRatesIsOneOfFewerThanFive() {
        var town = new Town(6, 2, 7, 8);
        RoundId round = opened();
        answer(town, round, 1);
        assertThat(rates.of(round).rates())
                .extracting(Rate::code, Rate::asked, Rate::answered)
                .containsExactly(
                        tuple("00", 23, 1),
                        tuple("01", 8, 1),
                        tuple("02", 15, 0),
                        tuple("0202", 7, 0),
                        tuple("0203", 8, 0));
    }

    @Test
    void whatIsCountedAfterwardsIsExact() {
        var town = new Town(6, 2, 7, 8);
        RoundId round = opened();
        answer(town, round, 1);
        closeRound.close(round, Town.CLOSES, null);
        var answers = rounds.answersOf(round);
        assertThat(answers.answered()[answers.units().indexOf("0101")]).isEqualTo(1);
        assertThat(answers.answered()[answers.units().size()]).isEqualTo(1);
    }

    @Test
    void howManyWereAskedIsToldByUnitWithAllUnitsWithinIt() {
        var town = new Town(6, 2, 7);
        RoundId round = planRound.plan(Town.plan("意識調査"), null).orElseThrow();
        assertThat(rounds.askedIn(round)).isEmpty();
        openRound.open(round, Town.OPENS, null);
        assertThat(rounds.askedIn(round))
                .isEqualTo(java.util.Map.of(
                        town.top,
                        15,
                        town.departments.get(0),
                        8,
                        town.departments.get(1),
                        7,
                        town.section(0),
                        6,
                        town.section(1),
                        2,
                        town.section(2),
                        7));
        assertThat(rounds.questionnaireOf(round)).isEqualTo(Town.questionnaire());
    }

    private RoundId opened() {
        RoundId round = planRound.plan(Town.plan("意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        return round;
    }

    private void answer(Town town, RoundId round, int section) {
        box.cast(round, town.person(section, 0), Town.OPENS, Ballot.blank(5));
    }
}
