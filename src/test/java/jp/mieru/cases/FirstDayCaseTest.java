package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.People;
import jp.mieru.access.password.Passwords;
import jp.mieru.organization.City;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From a roster file to the first picture: the office's first day, and who sees what in the evening. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FirstDayCaseTest {
    private static final String OFFICE = "700001";
    private static final String ADMINISTRATOR = "900001";
    private static final String DIRECTOR = "100004";
    private static final String HEAD = "100033";
    private static final String CLERK = "100998";
    private static final String ROUND = "令和8年度 職員意識調査";
    private static final int SCALE_QUESTIONS = 20;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final City city = new City();
    private String round = "";

    @Test
    void theOfficeBringsInItsRosterAsksEverybodyAndEachSeesTheirOwnPicture() throws IOException {
        var people = new People(beans);
        people.alone(OFFICE, "duties = '{PLACEMENT,SURVEY}'");
        people.alone(ADMINISTRATOR, "administrator");
        try (var office = Someone.at(port)) {
            office.signsIn(OFFICE, People.PASSWORD).sees("マイページ").looksAround("home-nothing");
            showsFaultsAtTheirPlacesAndStoresNothing(office);
            showsWhatTheRosterBringsAndAppliesIt(office);
            findsPeopleAndUnits(office);
            asksEverybody(office);
            threePeopleAnswer();
            new Crowd(beans)
                    .answers(
                            RoundId.of(UUID.fromString(round)),
                            LocalDate.now(clock),
                            SCALE_QUESTIONS + 1,
                            Set.of(DIRECTOR, HEAD, CLERK));
            closesTheRound(office);
        }
        theHeadSeesTheUnitBesideTheCity();
        theDirectorSeesTheWhole();
        whatTheyMayNotSeeIsNotThere();
        administratorSeesNoPersonnelData();
        thePersonConcernedSeesWhoLooked();
    }

    private void showsFaultsAtTheirPlacesAndStoresNothing(Someone office) throws IOException {
        office.follows("名簿の取込み").looksAround("roster-imports-nothing");
        office.follows("ファイルを選ぶ").looksAround("roster-import-new");
        uploads(office, FirstDayFiles.faultyRoster(folder));
        office.sees("順番待ち").looksAround("roster-import-comparing");
        WaitingJobs.run(beans);
        office.sees("誤りが").sees("何も取り込まれていません。");
        office.seesRow("roster.csv", "2", "生年月日", "昭和65年4月1日");
        office.seesRow("roster.csv", "3", "所属コード", "9999999", "この所属はありません。");
        office.seesRow("roster.csv", "5", "職員番号", "100015", "4行目と同じ職員番号です。");
        office.looksAround("roster-import-faults");
        office.follows("列の対応を変える").looksAround("roster-import-columns");
        assertThat(number("select count(*) from organization.staff")).isZero();
        assertThat(number("select count(*) from organization.unit")).isZero();
    }

    private void showsWhatTheRosterBringsAndAppliesIt(Someone office) {
        office.opens("/roster-imports/new");
        uploads(office, FirstDayFiles.real("roster"));
        WaitingJobs.run(beans);
        office.sees("変わる件数").sees("1,480").looksAround("roster-import-preview");
        office.presses("この内容で取り込む").sees("順番待ち").looksAround("roster-import-applying");
        WaitingJobs.run(beans);
        office.sees("取込み済み").looksAround("roster-import-applied");
        office.opens("/jobs").sees("完了").looksAround("jobs");
        office.follows("名簿の取込み：").sees("名簿を取り込みました。").looksAround("job-done");
        assertThat(number("select count(*) from organization.staff")).isEqualTo(1480);
        office.opens("/roster-imports").seesRow("取込み済み").looksAround("roster-imports");
    }

    private static void uploads(Someone office, Path roster) {
        office.attaches("組織", FirstDayFiles.real("units"));
        office.attaches("職員名簿", roster);
        office.attaches("異動履歴", FirstDayFiles.real("history"));
        office.presses("内容を確かめる");
    }

    private void findsPeopleAndUnits(Someone office) {
        office.follows("職員名簿").sees("1,480").looksAround("directory");
        office.fills("氏名・カナ・職員番号", "ﾊｼﾓﾄ ﾔｽﾋﾛ").presses("さがす").seesRow("橋本　康弘", CLERK, "市民税係");
        office.looksAround("directory-found");
        office.follows("橋本　康弘").sees("発令の経過").sees("昭和45年8月12日");
        office.looksAround("person").prints("person");
        office.follows("組織").sees("みらい市").looksAround("units");
        office.follows("組織図").sees("総務部").looksAround("unit-chart").prints("unit-chart");
        office.opens("/units/" + unit("0106000"))
                .sees("森　康弘")
                .looksAround("unit")
                .prints("unit");
    }

    private void asksEverybody(Someone office) {
        office.follows("調査の実施").sees("まだ調査がありません").looksAround("rounds-nothing");
        office.follows("調査票").sees("まだ調査票がありません").looksAround("questionnaires-nothing");
        office.follows("調査票を作る").looksAround("questionnaire-new");
        office.follows("用意してある調査票を見る").presses("写して使う").presses("保存する").sees("設問");
        office.looksAround("questionnaire");
        office.follows("調査を準備する").fills("調査の名前", ROUND);
        office.fills("開始日", "" + LocalDate.now(clock));
        office.fills("終了日", "" + LocalDate.now(clock).plusDays(20));
        office.looksHere("round-new").presses("準備する").sees("準備ができました").looksAround("round-planned");
        office.presses("調査を始める").sees("調査を始めました。").sees("0.0%").looksAround("round-open");
        round = office.path().replaceFirst(".*/", "");
    }

    private void threePeopleAnswer() {
        city.run("update access.account set executive = true where staff_number = ?", DIRECTOR);
        for (var number : new String[] {DIRECTOR, HEAD, CLERK}) {
            beans.getBean(Passwords.class)
                    .set(
                            (UUID) city.one("select id from access.account where staff_number = ?", number),
                            People.PASSWORD);
            try (var person = Someone.withPhone(port)) {
                person.signsIn(number, People.PASSWORD).sees("「" + ROUND + "」に回答する");
                answers(person, number.equals(CLERK));
            }
        }
    }

    private static void answers(Someone person, boolean slowly) {
        look(person, slowly, "phone-home");
        person.follows("「" + ROUND + "」に回答する").sees("この調査は無記名です");
        look(person, slowly, "phone-survey");
        person.follows("回答を始める");
        look(person, slowly, "phone-answer");
        while (person.finds("ややそう思う")) {
            person.ticksEach("ややそう思う");
            if (slowly) {
                person.looksHere("phone-answer-filled");
            }
            person.presses(person.finds("次へ") ? "次へ" : "回答を確かめる");
        }
        if (!person.finds("回答の確認")) {
            person.presses("回答を確かめる");
        }
        person.sees("まだ送信していません。").looksHere("phone-review").presses("送信する");
        person.sees("回答を受け付けました");
        look(person, slowly, "phone-thanks");
        person.opens("/surveys").sees("回答済み");
        look(person, slowly, "phone-surveys");
    }

    private static void look(Someone person, boolean slowly, String name) {
        if (slowly) {
            person.looksAround(name);
        }
    }

    private void closesTheRound(Someone office) {
        office.opens("/survey-rounds/" + round).sees("回答率").looksAround("round-answered");
        office.opens("/survey-rounds/" + round + "?tree=true").looksAround("round-answered-tree");
        office.page().getByText("調査を終える").first().click();
        office.presses("いま終える").sees("調査を終え、回答を確定しました。").looksAround("round-closed");
        office.opens("/results/" + round).sees("集計の順番を待っています");
        WaitingJobs.run(beans);
        office.sees("みらい市の結果");
    }

    private void theHeadSeesTheUnitBesideTheCity() {
        try (var head = Someone.at(port)) {
            head.signsIn(HEAD, People.PASSWORD).follows("職場の状況").sees("税務課").looksAround("workplace");
            head.follows("結果を見る").seesRow("上司の支え");
            head.sees("設問群ごとの得点").sees("みらい市").looksAround("unit-results").prints("unit-results");
            head.follows("意識調査の結果").looksAround("results");
            head.follows(ROUND).sees("みらい市の結果").looksAround("city-results-head");
        }
    }

    private void theDirectorSeesTheWhole() {
        try (var director = Someone.at(port)) {
            director.signsIn(DIRECTOR, People.PASSWORD).opens("/results/" + round);
            director.seesRow("総務部").looksAround("city-results").prints("city-results");
        }
    }

    private void whatTheyMayNotSeeIsNotThere() {
        var other = city.one("select id from organization.staff where staff_number = '100076'");
        try (var head = Someone.at(port);
                var clerk = Someone.at(port)) {
            head.signsIn(HEAD, People.PASSWORD).isRefused("/results/" + round + "/units/0301000");
            clerk.signsIn(CLERK, People.PASSWORD).sees("マイページ").seesNothingOf("名簿の取込み");
            for (var closed : new String[] {
                "/results/" + round + "/units/0106000",
                "/workplace",
                "/roster-imports",
                "/survey-rounds",
                "/survey-rounds/" + round,
                "/questionnaires"
            }) {
                clerk.isRefused(closed);
            }
            for (var someone : new Someone[] {head, clerk}) {
                someone.opens("/staff/" + other)
                        .sees("市民課")
                        .seesNothingOf("生年月日")
                        .seesNothingOf("発令の経過");
                someone.isRefused("/roster-imports/new").isRefused("/staff/" + UUID.randomUUID());
            }
            clerk.looksHere("refused");
            clerk.opens("/profile").sees("発令の経過").looksAround("own-record");
        }
    }

    private void administratorSeesNoPersonnelData() {
        try (var administrator = Someone.at(port)) {
            administrator.signsIn(ADMINISTRATOR, People.PASSWORD).sees("マイページ").seesNothingOf("職員名簿");
            administrator.looksAround("home-administrator");
            for (var closed : new String[] {"/staff", "/units", "/roster-imports", "/results", "/survey-rounds"}) {
                administrator.isRefused(closed);
            }
        }
    }

    private void thePersonConcernedSeesWhoLooked() {
        try (var head = Someone.at(port);
                var clerk = Someone.at(port)) {
            head.signsIn(HEAD, People.PASSWORD)
                    .opens("/staff?q=橋本　康弘")
                    .follows("橋本　康弘")
                    .sees("生年月日");
            clerk.signsIn(CLERK, People.PASSWORD).follows("わたしの記録").follows("わたしの記録を見た人");
            clerk.seesRow("管理 " + OFFICE, "職員の記録を見た").seesRow("森　康弘", "職員の記録を見た");
            var names = clerk.page().locator("tbody td:nth-child(2)").allInnerTexts();
            assertThat(Set.copyOf(names)).containsExactlyInAnyOrder("管理 " + OFFICE, "森　康弘");
            clerk.looksAround("access-log-looked");
            clerk.isRefused("/audit");
        }
    }

    private UUID unit(String code) {
        return (UUID) city.one("select id from organization.unit where code = ?", code);
    }

    private long number(String sql) {
        return (Long) city.one(sql);
    }
}
