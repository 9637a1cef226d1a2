package jp.mieru.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.rates.Rate;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class BallotBoxTest {
    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    ResponseRates rates;

    @Autowired
    Rounds rounds;

    @Autowired
    BallotBox box;

    @Autowired
    BallotMixer mixer;

    private RoundId opened() {
        RoundId round = planRound.plan(Town.plan("意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        return round;
    }

    @Test
    void takesOneAnswerAPerson() {
        var town = new Town(12);
        RoundId round = opened();
        assertThat(box.cast(round, town.person(0, 0), Town.OPENS, Ballot.blank(5)))
                .isEqualTo(Taken.STORED);
        assertThat(box.cast(round, town.person(0, 0), Town.OPENS, Ballot.blank(5)))
                .isEqualTo(Taken.ALREADY_ANSWERED);
        assertThat(town.city.one("select count(*)::int from survey.ballot_box")).isEqualTo(1);
    }

    @Test
    void storesOneOfManyAnswersSentAtOnce() throws Exception {
        var town = new Town(12);
        RoundId round = opened();
        Callable<Taken> send = () -> box.cast(round, town.person(0, 0), Town.OPENS, Ballot.blank(5));
        try (var tabs = Executors.newFixedThreadPool(8)) {
            Map<Taken, Long> outcomes = tabs
                    .invokeAll(Stream.generate(() -> send).limit(8).toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(taken -> taken, Collectors.counting()));
            assertThat(outcomes).isEqualTo(Map.of(Taken.STORED, 1L, Taken.ALREADY_ANSWERED, 7L));
        }
    }

    @Test
    void losesNothingWhileMixingGoesOn() throws Exception {
        var town = new Town(40, 40);
        RoundId round = opened();
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<Taken>> all = town.everybody().stream()
                    .<Callable<Taken>>map(staff -> () -> {
                        Taken taken = box.cast(round, staff, Town.OPENS, Ballot.blank(5));
                        mixer.mix();
                        return taken;
                    })
                    .toList();
            assertThat(people.invokeAll(all)).extracting(Future::resultNow).containsOnly(Taken.STORED);
        }
        assertThat(town.city.one("select count(*)::int from survey.urn")).isNotEqualTo(0);
        closeRound.close(round, Town.CLOSES, null);
        assertThat(rounds.answersOf(round).answers().respondents()).isEqualTo(80);
    }

    @Test
    void losesNothingAndTakesNothingMoreWhileTheRoundCloses() throws Exception {
        var town = new Town(40, 40);
        RoundId round = opened();
        List<Callable<Object>> all = new java.util.ArrayList<>();
        town.everybody().forEach(staff -> all.add(() -> box.cast(round, staff, Town.OPENS, Ballot.blank(5))));
        all.add(30, () -> closeRound.close(round, Town.CLOSES, null));
        all.add(31, () -> closeRound.close(round, Town.CLOSES, null));
        try (var people = Executors.newFixedThreadPool(4)) {
            var outcomes = people.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(outcomes).containsOnlyOnce(true, false);
            assertThat(outcomes).contains(Taken.STORED, Taken.NOT_OPEN).doesNotContain(Taken.ALREADY_ANSWERED);
            int stored = (int) outcomes.stream().filter(Taken.STORED::equals).count();
            assertThat(rounds.answersOf(round).answers().respondents()).isEqualTo(stored);
            assertThat(town.city.one("select count(*)::int from survey.participation"))
                    .isEqualTo(stored);
            assertThat(
                            town.city.one(
                                    "select (select count(*) from survey.turnout)::int"
                                            + " + (select count(*) from survey.ballot_box)::int + (select count(*) from survey.urn)::int"))
                    .isEqualTo(0);
        }
    }

    @Test
    void leavesFewerThanTenBallotsInTheBox() {
        var town = new Town(12);
        RoundId round = opened();
        town.everybody().subList(0, 9).forEach(staff -> box.cast(round, staff, Town.OPENS, Ballot.blank(5)));
        mixer.mix();
        assertThat(town.city.one("select count(*)::int from survey.urn")).isEqualTo(0);
        box.cast(round, town.person(0, 9), Town.OPENS, Ballot.blank(5));
        mixer.mix();
        assertThat(town.city.one("select count(*)::int from survey.urn")).isEqualTo(10);
        assertThat(town.city.one("select count(*)::int from survey.ballot_box")).isEqualTo(0);
    }

    @Test
    void refusesWhoIsNotAskedAndWhoComesTooLate() {
        var town = new Town(12);
        RoundId round = opened();
        var stranger = town.city.staff("999999", "部外者", "ブガイシャ");
        assertThat(box.cast(round, stranger, Town.OPENS, Ballot.blank(5))).isEqualTo(Taken.NOT_ASKED);
        closeRound.close(round, Town.CLOSES, null);
        assertThat(box.cast(round, town.person(0, 0), Town.OPENS, Ballot.blank(5)))
                .isEqualTo(Taken.NOT_OPEN);
    }

    @Test
    void raisesAnswersOfSmallSectionsToTheUnitAround() {
        var town = new Town(12, 4, 12, 12);
        RoundId round = opened();
        town.everybody().forEach(staff -> box.cast(round, staff, Town.OPENS, Ballot.blank(5)));
        closeRound.close(round, Town.CLOSES, null);
        var answers = rounds.answersOf(round);
        assertThat(answers.answered()[answers.units().indexOf("0101")]).isEqualTo(4);
        assertThat(town.city.one("""
                select count(*)::int from survey.response r join survey.round_unit u
                on u.round_id = r.round_id and u.ordinal = r.unit where u.code = '0101'
                """)).isEqualTo(0);
        assertThat(answers.answers().respondents()).isEqualTo(40);
    }

    @Test
    void countsWhoHasAnsweredAtAnyMoment() {
        var town = new Town(12, 8);
        RoundId round = opened();
        box.cast(round, town.person(0, 3), Town.OPENS, Ballot.blank(5));
        assertThat(rates.of(round).rates())
                .extracting(Rate::code, Rate::asked, Rate::answered)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("00", 20, 1),
                        org.assertj.core.groups.Tuple.tuple("0100", 12, 1),
                        org.assertj.core.groups.Tuple.tuple("0201", 8, 0));
    }
}
