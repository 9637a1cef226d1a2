package jp.mieru.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.questionnaire.Question;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * C17: a year of the office with its staff attitude survey. It says what it is for and is answered on a phone; the low unit
 * alone is reminded; heads read how to read each score; what people wrote stays with the office and becomes a course; a year
 * later the next round shows what it did.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class AttitudeSurveyCaseTest {
    private static final String FIRST = "令和8年度 職員意識調査";
    private static final String SECOND = "令和9年度 職員意識調査";
    private static final String PURPOSE = "働きやすく、市民に喜ばれる職場を、全員の声でつくるための調査です。";
    private static final String OFFICE = "000000";
    private static final String HEAD = "000002";
    private static final String WAITING = "001005";
    private static final String ANSWERED = "002003";
    private static final String TRAINING = "002001";
    private static final String EXECUTIVE = "003001";
    private static final int LOW_UNIT = 1;
    private static final int CHANGE_WANTED = 41;
    private static final List<String> TEXTS = List.of(
            "人事評価の理由を説明してほしい。課長によって基準が違う。",
            "人事評価の結果だけでなく、次に何をすればよいかを聞きたい。",
            "窓口が混む日の応援の仕組みがほしい。",
            "繁忙期の残業が特定の人に偏り、休暇が取れない。",
            "異動したときの引き継ぎ書が古い。");

    @TestConfiguration
    static class Days {
        @Bean
        @Primary
        Calendar calendar() {
            return new Calendar();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Calendar clock;

    private Town town;

    @Test
    void aYearOfTheOfficeFromTheFirstQuestionToWhatItChanged() {
        everybodyWorks();
        try (var office = Someone.at(port);
                var phone = Someone.withPhone(port);
                var head = Someone.at(port)) {
            office.signsIn(OFFICE, SetUp.PASSWORD);
            office.opens("/questionnaire-library").presses("写して使う").presses("保存する");
            RoundId first = theOfficeAsks(office, FIRST);
            somebodyAnswersOnAPhone(phone);
            mostAnswer(first);
            theOfficeRemindsTheLowUnitAlone(office, first);
            whoeverHasNotAnsweredIsTold(phone);
            theRestAnswers(first);
            office.opens(path(first) + "/reminders").seesRow("1所属のまだの人", "6.7%", "100.0%");
            theOfficeEnds(office, first);
            head.signsIn(HEAD, SetUp.PASSWORD);
            theHeadLearnsHowToReadTheScores(head);
            theOfficeProposesACourse(office, first);
            trainingTakesItUp();
            whatOthersMayNotSeeIsNotThere(head, first);
            clock.turnsTo(LocalDate.now(clock).plusYears(1));
            office.opens(path(first)).presses("次回のために設問を写す").presses("保存する");
            RoundId second = theOfficeAsks(office, SECOND);
            everybodyAnswersAgain(second);
            theOfficeEnds(office, second);
            theNextRoundShowsWhatItDid(office, head);
            everybodySeesWhatBecameOfTheAnswers(phone);
        }
    }

    /** 総務部 has 課0 of 45 and 課1 of 30 people, 福祉部 課2 of 50 and 課3 of 40. */
    private void everybodyWorks() {
        town = new Town(45, 30, 50, 40);
        SetUp.isDone(town.city);
        town.city.heads(town.person(0, 2), town.section(0), City.START, null);
        town.city.heads(town.person(2, 2), town.section(2), City.START, null);
        SetUp.signsUp(town.city, town.city.account(town.person(0, 0), Duty.SURVEY), OFFICE);
        SetUp.signsUp(town.city, town.city.account(town.person(0, 2)), HEAD);
        SetUp.signsUp(town.city, town.city.account(town.person(1, 5)), WAITING);
        SetUp.signsUp(town.city, town.city.account(town.person(2, 3)), ANSWERED);
        SetUp.signsUp(town.city, town.city.account(town.person(2, 1), Duty.TRAINING), TRAINING);
        SetUp.signsUp(town.city, town.city.account(town.person(3, 1), true, false), EXECUTIVE);
    }

    private RoundId theOfficeAsks(Someone office, String title) {
        LocalDate today = LocalDate.now(clock);
        office.follows("調査を準備する")
                .fills("調査の名前", title)
                .fills("目的（日本語）", PURPOSE)
                .fills("開始日", today.toString())
                .fills("終了日", today.plusDays(20).toString())
                .fills("回答率の目標", "80");
        office.looksHere("year-round-new");
        office.presses("準備する").sees(PURPOSE).presses("調査を始める").sees("調査を始めました");
        return RoundId.of(UUID.fromString(office.path().replaceFirst(".*/", "")));
    }

    private static void somebodyAnswersOnAPhone(Someone phone) {
        phone.signsIn(ANSWERED, SetUp.PASSWORD).follows("「" + FIRST + "」に回答する").sees(PURPOSE);
        phone.looksAround("year-survey");
        phone.follows("回答を始める");
        while (phone.finds("ややそう思う")) {
            phone.ticksEach("ややそう思う").presses("次へ");
        }
        phone.page().locator("textarea").last().fill(TEXTS.getFirst());
        phone.presses("回答を確かめる").presses("送信する").sees("回答を受け付けました");
        phone.opens("/sign-in");
    }

    /** Of the low unit two answer. */
    private void mostAnswer(RoundId round) {
        answer(round, 0, 0, 45, -1);
        answer(round, LOW_UNIT, 0, 2, 0);
        answer(round, 2, 0, 50, 0);
        answer(round, 3, 0, 40, 0);
    }

    private void theRestAnswers(RoundId round) {
        answer(round, LOW_UNIT, 2, 30, 0);
    }

    private void theOfficeRemindsTheLowUnitAlone(Someone office, RoundId round) {
        office.opens(path(round) + "/rates").seesRow("課1", "6.7%", "目標に届かず").looksAround("year-rates");
        office.opens(path(round) + "/reminders/new").sees("届くのは、選んだ所属のまだ回答していない人だけです");
        office.presses("人数と文面を確かめる").sees("28人").sees(PURPOSE).looksHere("year-reminder");
        office.presses("28人に送る");
        WaitingJobs.run(context);
        office.sees("送り終えました");
    }

    private void whoeverHasNotAnsweredIsTold(Someone answered) {
        answered.opens("/notices").seesNothingOf("まだ回答していない方");
        try (var waiting = Someone.withPhone(port)) {
            waiting.signsIn(WAITING, SetUp.PASSWORD).opens("/notices").follows("まだ回答していない方へのお願い");
            waiting.sees(PURPOSE).follows("回答のページへ").sees("回答を始める");
        }
    }

    private void theOfficeEnds(Someone office, RoundId round) {
        clock.turnsTo(LocalDate.now(clock).plusDays(18));
        office.opens(path(round)).page().getByText("調査を終える").first().click();
        office.presses("いま終える").sees("回答を確定しました");
        WaitingJobs.run(context);
        WaitingJobs.run(context);
    }

    private static void theHeadLearnsHowToReadTheScores(Someone head) {
        head.opens("/notices").sees(FIRST);
        head.opens("/workplace").follows("結果を見る").sees("まず見てほしいのは");
        head.sees("得点の読み解き方").sees("低いときに考えられること").sees("ほかの職場で試されていること");
        head.looksAround("year-head").prints("year-head");
    }

    private static void theOfficeProposesACourse(Someone office, RoundId round) {
        office.opens("/survey-texts").follows(FIRST).fills("文中の言葉", "引き継ぎ書").presses("表示する");
        office.sees("引き継ぎ書が古い");
        office.opens("/themes/new?word=人事評価").fills("名前", "評価の説明").presses("残して数える");
        office.opens("/themes/new?word=残業&word=休暇").fills("名前", "仕事の偏り").presses("残して数える");
        office.opens("/results/" + round + "/themes?question=" + CHANGE_WANTED).sees("評価の説明");
        office.page().getByText("研修を提案する").first().click();
        office.fills("研修の名前", "評価者研修")
                .fills("内容", "評価の基準と、結果の伝え方を事例で学ぶ。")
                .fills("対象", "係長以上")
                .fills("期待する効果", "評価の説明についての記述が減る。")
                .chooses("よくしたい得点", "評価の納得感");
        office.presses("提案する").sees("提案中");
    }

    private void trainingTakesItUp() {
        try (var training = Someone.at(port)) {
            training.signsIn(TRAINING, SetUp.PASSWORD)
                    .opens("/training-proposals")
                    .follows("評価者研修");
            training.presses("採用する").sees("記録しました").presses("実施済みにする").sees("実施済み");
        }
    }

    private void whatOthersMayNotSeeIsNotThere(Someone head, RoundId round) {
        head.opens("/results/" + round + "/themes?question=" + CHANGE_WANTED).sees("評価の説明");
        head.seesNothingOf("引き継ぎ書が古い").seesNothingOf("福祉部");
        head.isRefused("/results/" + round + "/units/0202").isRefused("/survey-texts/" + round);
        try (var executive = Someone.at(port);
                var staff = Someone.at(port)) {
            executive
                    .signsIn(EXECUTIVE, SetUp.PASSWORD)
                    .opens("/results/" + round)
                    .sees("みらい市の結果");
            executive.isRefused("/survey-texts/" + round).isRefused(path(round) + "/reminders");
            staff.signsIn(WAITING, SetUp.PASSWORD).isRefused("/results/" + round + "/units/0101");
            staff.isRefused("/survey-texts").isRefused(path(round) + "/rates");
            staff.opens("/results/" + round + "/themes?question=" + CHANGE_WANTED)
                    .sees("評価の説明");
            staff.seesNothingOf("引き継ぎ書が古い").seesNothingOf("総務部");
        }
    }

    private void everybodyAnswersAgain(RoundId round) {
        IntStream.range(0, town.sections.size()).forEach(section -> answer(round, section, 0, 50, 1));
    }

    private static void theNextRoundShowsWhatItDid(Someone office, Someone head) {
        head.opens("/workplace").follows("結果を見る").sees("前回より上がったのは").sees("評価の納得感");
        head.looksAround("year-head-later");
        office.opens("/training-proposals").follows("評価者研修").seesRow(SECOND).looksAround("year-proposal");
    }

    private static void everybodySeesWhatBecameOfTheAnswers(Someone phone) {
        phone.opens("/circle").sees("165人にたずね、165人").looksAround("year-circle");
    }

    /** Some people of a section answer, those who have not: what is said of being appraised is so much better than the rest. */
    private void answer(RoundId round, int section, int from, int until, double better) {
        var people = town.sections.get(town.section(section));
        for (int person = Math.min(from, people.size()); person < Math.min(until, people.size()); person++) {
            var ballot = ballot(new Random(1000L * section + person), better);
            context.getBean(BallotBox.class).cast(round, people.get(person), LocalDate.now(clock), ballot);
        }
    }

    private static Ballot ballot(Random random, double better) {
        List<Question> questions =
                OwnQuestionnaire.STAFF_ATTITUDE.questionnaire().questions();
        Ballot ballot = Ballot.blank(questions.size());
        for (int question = 0; question < CHANGE_WANTED - 1; question++) {
            boolean appraised = "recognition".equals(questions.get(question).construct());
            double point = Math.clamp(Math.rint(3.2 + (appraised ? better : 0) + random.nextGaussian()), 1, 5);
            ballot.answer(question, (float) (questions.get(question).reversed() ? 6 - point : point));
        }
        boolean ofAppraisal = random.nextDouble() < (better > 0 ? 0.1 : 0.5);
        ballot.write(CHANGE_WANTED, TEXTS.get(ofAppraisal ? random.nextInt(2) : 2 + random.nextInt(3)));
        return ballot;
    }

    private static String path(RoundId round) {
        return "/survey-rounds/" + round;
    }
}
