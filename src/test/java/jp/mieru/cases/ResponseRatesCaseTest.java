package jp.mieru.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
import jp.mieru.platform.time.Japan;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C17: the office watches the response rates, reminds the low units only, and heads speak to theirs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mieru.jobs.enabled=true")
@NullUnmarked
class ResponseRatesCaseTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    BallotBox box;

    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private Town town;
    private String rounds;

    @BeforeEach
    void aRoundIsOpenAndHalfAnswered() {
        town = new Town(14, 12, 4, 9);
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, town.person(0, 0), "000000", Duty.SURVEY);
        SetUp.signsUp(town.city, town.person(1, 0), "001000");
        SetUp.signsUp(town.city, town.person(1, 5), "001005");
        town.city.heads(town.person(1, 0), town.section(1), "2020-04-01", null);
        answered(opened("令和7年度 職員意識調査", today.minusYears(1), 14), today.minusYears(1), List.of(2, 5, 9, 11, 12), true);
        RoundId round = opened("令和8年度 職員意識調査", today.minusDays(6), 20);
        answered(round, today.minusDays(6), List.of(3, 4, 4, 8, 9, 10), false);
        rounds = "/survey-rounds/" + round;
    }

    @Test
    void theLowUnitsAreRemindedAndNobodyLearnsWhoHasNotAnswered() {
        try (var office = Someone.at(port);
                var person = Someone.withPhone(port);
                var head = Someone.at(port)) {
            office.signsIn("000000", SetUp.PASSWORD);
            theOfficeSetsAGoal(office);
            theOfficeReminds(office);
            somebodyReadsTheLetter(person);
            office.opens(rounds + "/reminders").seesRow("Mieru", "所属のまだの人").looksAround("survey-reminders");
            theHeadSpeaksToAll(head);
        }
    }

    private void theOfficeSetsAGoal(Someone office) {
        office.opens(rounds).follows("目標を変える").fills("回答率の目標", "80").presses("保存する");
        office.sees("目標に届かず").looksAround("survey-rates-goal");
        office.follows("日ごと").sees("令和7年度 職員意識調査").looksAround("survey-days");
    }

    private void theOfficeReminds(Someone office) {
        office.opens(rounds + "/reminders").looksAround("survey-reminders-none");
        office.opens(rounds + "/reminder-plan/edit").looksAround("survey-reminder-plan");
        office.fills("開始から何日目", "15").presses("保存する").sees("開始から15日目");
        office.follows("回答のお願いを送る").looksAround("survey-reminder-new");
        office.presses("人数と文面を確かめる").sees("まだ送っていません").looksHere("survey-reminder-review");
        office.seesNothingOf("職員1005");
        office.page().locator("form[action$='/reminders'] button").first().click();
        office.sees("送り終えました").follows("結果へ進む");
        office.looksAround("survey-reminder-show");
    }

    private static void somebodyReadsTheLetter(Someone person) {
        person.signsIn("001005", SetUp.PASSWORD);
        person.opens("/notices").follows("まだ回答していない方へのお願い").sees("この調査は無記名です");
        person.looksAround("survey-letter");
        person.follows("回答のページへ").sees("回答を始める");
    }

    private void theHeadSpeaksToAll(Someone head) {
        head.signsIn("001000", SetUp.PASSWORD);
        head.opens("/workplace").sees("令和8年度 職員意識調査").follows("くわしく見る").sees("課1");
        head.seesNothingOf("課0").looksAround("survey-rates-head");
        head.follows("所属の全員に声をかける").looksAround("survey-call");
        head.presses("全員に送る").sees("今日すでに送っています");
        head.isRefused(rounds + "/reminders");
    }

    private RoundId opened(String title, LocalDate day, int days) {
        RoundId round = planRound
                .plan(new RoundPlan(title, Town.questionnaire(), day, day.plusDays(days), Set.of()), null)
                .orElseThrow();
        openRound.open(round, day, null);
        return round;
    }

    /** The first so many of each unit answer by each day; nobody of the second but two. */
    private void answered(RoundId round, LocalDate from, List<Integer> byDay, boolean over) {
        int before = 0;
        for (int day = 0; day < byDay.size(); day++) {
            LocalDate on = from.plusDays(day);
            IntStream.range(before, byDay.get(day))
                    .forEach(person -> town.sections.values().stream()
                            .filter(people -> person < people.size())
                            .filter(people -> over || !people.equals(town.sections.get(town.section(1))) || person < 2)
                            .forEach(people -> box.cast(round, people.get(person), on, Ballot.blank(5))));
            before = byDay.get(day);
        }
        if (over) {
            closeRound.close(round, from.plusDays(14), null);
        }
    }
}
