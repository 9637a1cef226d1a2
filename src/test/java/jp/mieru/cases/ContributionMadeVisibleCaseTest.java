package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.AppraisalTown;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * F1: the goals of a person serve those above up to the philosophy, and the appraisal tells the person what came of them: opened
 * by the office, written by the person, rated by two, adjusted, confirmed, disclosed, complained of and amended.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class ContributionMadeVisibleCaseTest {
    private static final String PASSWORD = "mikan to ringo 2026";
    private static final String CLERK = "100004";
    private static final String CHIEF = "100003";
    private static final String MANAGER = "100002";
    private static final String DIRECTOR = "100001";
    private static final String MAYOR = "100000";
    private static final String OFFICE = "100005";
    private static final String OWN = "窓口の様式を一枚にまとめた。";
    private static final String FIRST = "相談に来た人の話をよく聴いている。";
    private static final String REASON = "目標の一つを期限の前に終えたことが書かれていません。";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private AppraisalTown town;

    @BeforeEach
    void theGoalsOfTheYearAreAgreed() {
        town = new AppraisalTown();
        town.city.run("insert into platform.installation (municipality, completed_at) values ('みらい市', now())");
        signsUp(town.clerk, CLERK);
        signsUp(town.chief, CHIEF);
        signsUp(town.manager, MANAGER);
        signsUp(town.director, DIRECTOR);
        signsUp(town.mayor, MAYOR);
        signsUp(town.officer, OFFICE, Duty.APPRAISAL);
        town.city.run(
                "insert into goals.philosophy (years, title, words) values (int4range(2020, null), '市民とともに', '')");
        var aim = town.city.one("""
                with plan as (insert into goals.plan (years, title, words) values (int4range(2020, null), '総合計画', '') returning id)
                insert into goals.aim (plan_id, place, code, title) select id, 1, '1-1', '待たない窓口' from plan returning id
                """);
        var unit = goal("unit_id", town.group.value(), "手続きを一度で済ませる", 100, 90);
        town.city.run("insert into goals.tie (goal_id, aim_id, share) values (?, ?, 100)", unit, aim);
        var own = goal("staff_id", town.clerk.value(), "転入の案内を作り直す", 100, 120);
        town.city.run("insert into goals.tie (goal_id, parent_id, share) values (?, ?, 100)", own, unit);
    }

    @Test
    void anAppraisalComesBackToThePersonAndCanBeObjectedTo() {
        try (var clerk = Someone.withPhone(port);
                var chief = Someone.at(port);
                var manager = Someone.at(port);
                var office = Someone.at(port);
                var mayor = Someone.at(port)) {
            var cycle = theOfficeOpensTheCycle(office);
            var sheet = thePersonHandsInWhatTheyDid(clerk);
            theFirstRaterReadsAndRates(chief, sheet);
            theSecondRaterTakesOverAndHandsOn(manager, sheet);
            thePersonSeesNothingOfIt(clerk, sheet);
            theOfficeAdjustsOneGradeWithAReason(office, cycle, sheet);
            theMayorConfirms(mayor);
            theFirstRaterTellsTheResult(chief, sheet);
            thePersonReadsWhatItMeans(clerk, sheet);
            var complaint = thePersonComplains(clerk);
            theCommitteeDecides(office, complaint);
            theOfficeAmendsTheSheet(office, mayor, clerk, cycle, sheet, complaint);
            thePersonReadsBothVersions(clerk, chief, sheet);
        }
    }

    private String theOfficeOpensTheCycle(Someone office) {
        office.signsIn(OFFICE, PASSWORD).opens("/appraisal-cycles?year=2026").looksAround("cycles");
        office.opens("/appraisal-cycles/new?year=2026&ruled=regular-2026-09-30").presses("この日程で準備する");
        var cycle = office.path();
        office.opens(cycle + "/opening").sees("人の評価を始める").looksAround("cycle-opening");
        office.opens(cycle + "/opening").presses("人の評価を始める").sees("評価シートの作成");
        WaitingJobs.run(beans);
        office.opens(cycle).seesRow("主事　四季", "自己評価").looksAround("cycle-open");
        return cycle;
    }

    private static String thePersonHandsInWhatTheyDid(Someone clerk) {
        clerk.signsIn(CLERK, PASSWORD).sees("自己評価を書いて提出してください");
        clerk.opens("/my-appraisals")
                .page()
                .locator("main a[href^='/appraisal-sheets/']")
                .first()
                .click();
        clerk.sees("転入の案内を作り直す");
        var sheet = clerk.path();
        marks(clerk, "a");
        clerk.page().locator("[id='e.overall.words']").fill(OWN);
        clerk.sees("に保存しました").looksHere("sheet-self");
        clerk.opens(sheet + "/handover").presses("提出する").sees("評価が進められています");
        return sheet;
    }

    private static void theFirstRaterReadsAndRates(Someone chief, String sheet) {
        chief.signsIn(CHIEF, PASSWORD).sees("1件があなたの評価を待っています");
        chief.opens("/ratings").seesRow("主事　四季", "一次評価").looksAround("ratings");
        chief.opens(sheet).sees(OWN).sees("転入の案内を作り直す");
        marks(chief, "b");
        chief.page().locator("[id='e.overall.words']").fill(FIRST);
        chief.sees("に保存しました").looksHere("sheet-first");
        chief.opens(sheet + "/handover").presses("次の段階へ進める").sees("次の段階へ進めました");
    }

    private static void theSecondRaterTakesOverAndHandsOn(Someone manager, String sheet) {
        manager.signsIn(MANAGER, PASSWORD).opens(sheet).sees(FIRST);
        manager.presses("一次評価の評語を写す").sees("一次評価の評語を写しました");
        manager.opens(sheet + "/handover").presses("次の段階へ進める").sees("次の段階へ進めました");
    }

    private static void thePersonSeesNothingOfIt(Someone clerk, String sheet) {
        clerk.opens(sheet).sees(OWN).seesNothingOf(FIRST).sees("評価が進められています");
        clerk.isRefused(sheet + "/feedback").isRefused(sheet + "/adjustment");
        clerk.opens("/ratings").seesNothingOf(sheet);
    }

    private static void theOfficeAdjustsOneGradeWithAReason(Someone office, String cycle, String sheet) {
        office.opens(cycle + "/adjustment").sees("評語の分布").looksAround("adjustment");
        office.opens(sheet + "/adjustment").sees("段階ごとの評語").looksAround("adjusted-sheet");
        office.opens(sheet + "/adjustment").follows("評語を改める").chooses("新しい評語", "C");
        office.fills("改める理由", "ほかの係との均衡を見たため").presses("評語を改める").sees("評語を改めました");
        office.opens(sheet + "/adjustment").presses("この評価書を次へ進める").sees("次へ進めました");
    }

    private static void theMayorConfirms(Someone mayor) {
        mayor.signsIn(MAYOR, PASSWORD).opens("/appraisal-confirmations").seesRow("主事　四季", "C");
        mayor.looksAround("confirmation").seesNothingOf(FIRST);
        mayor.opens("/appraisal-confirmations").unfolds("1人分を確認する").sees("確定した結果は元に戻せません");
        mayor.presses("確認して確定する").sees("1人分の評価を確認しました");
    }

    private static void theFirstRaterTellsTheResult(Someone chief, String sheet) {
        chief.opens(sheet + "/disclosure").sees("さんに結果を開示する").looksAround("disclosure");
        chief.opens(sheet + "/disclosure").fills("開示した日", today()).presses("開示を記録する");
        chief.sees("開示を記録し、本人に知らせました").isRefused(sheet + "/feedback");
    }

    private static void thePersonReadsWhatItMeans(Someone clerk, String sheet) {
        clerk.opens("/").sees("人事評価の結果が開示されました");
        clerk.opens(sheet).sees(FIRST);
        clerk.opens(sheet + "/feedback").sees("評価のふりかえり").sees("手続きを一度で済ませる");
        clerk.looksAround("feedback").follows("この目標のつながりを見る");
        clerk.sees("市民とともに").sees("待たない窓口").sees("手続きを一度で済ませる").looksAround("own-line");
    }

    private static String thePersonComplains(Someone clerk) {
        clerk.opens("/appraisal-objections").sees("申し出ることができます").follows("苦情を申し出る");
        clerk.fills("納得できない点とその理由", REASON).fills("求めること", "評価の見直し").presses("申し出る");
        clerk.sees(REASON).looksAround("complaint-own");
        return clerk.path();
    }

    private void theCommitteeDecides(Someone office, String complaint) {
        office.opens("/appraisal-committee")
                .fills("氏名または職員番号", DIRECTOR)
                .ticks("委員長")
                .presses("加える");
        office.opens("/").sees("苦情の申出1件を審査にかける");
        office.opens(complaint).presses("審査にかける").sees("部長　花子").looksAround("complaint-office");
        try (var director = Someone.at(port)) {
            director.signsIn(DIRECTOR, PASSWORD).opens(complaint).follows("聴き取りを記録する");
            director.fills("聴き取りの日", today()).chooses("立場", "rater").fills("話を聴いた人", "係長　三郎");
            director.fills("聴き取った内容", "記録を見落としていた").presses("記録する").sees("記録を見落としていた");
            director.follows("評価シートを読む").sees("主事　四季").looksAround("sheet-judged");
            director.opens(complaint).follows("審査結果を決める").looksAround("decision");
            director.opens(complaint + "/decision").ticks("一部を認める").fills("理由", "記録を踏まえて見直す");
            director.ticks("部長　花子").ticks("書いた文を読み返しました");
            director.presses("決めて本人に知らせる").sees("審査結果を決め、本人に知らせました");
        }
    }

    private static void theOfficeAmendsTheSheet(
            Someone office, Someone mayor, Someone clerk, String cycle, String sheet, String complaint) {
        office.opens(complaint).presses("評価書を開いて見直す").sees("評価書を開きました");
        office.follows("この人の調整へ").sees("評語を改める");
        clerk.opens(sheet + "/feedback").sees("結果を見直しています").sees("第1版");
        clerk.opens("/my-appraisals").sees("見直し中");
        office.opens(sheet + "/adjustment")
                .follows("評語を改める")
                .chooses("新しい評語", "B")
                .fills("改める理由", "審査の結果による");
        office.presses("評語を改める").sees("評語を改めました");
        office.opens(sheet + "/adjustment").presses("この評価書を次へ進める").sees("次へ進めました");
        mayor.opens("/appraisal-confirmations").unfolds("1人分を確認する").sees("確定した結果は元に戻せません");
        mayor.presses("確認して確定する").sees("1人分の評価を確認しました");
        office.opens(cycle + "/disclosures").unfolds("1人に開示する").fills("開示した日", today());
        office.presses("開示して本人に知らせる").sees("1人に結果を開示しました");
    }

    private static void thePersonReadsBothVersions(Someone clerk, Someone chief, String sheet) {
        clerk.opens(sheet + "/versions").sees("第1版").sees("第2版").looksAround("sheet-versions");
        chief.isRefused(sheet + "/versions").isRefused("/appraisal-objections/office");
    }

    private static void marks(Someone who, String letter) {
        var marks = who.page().locator("input[type=radio][name^='e.goal.'][value='" + letter + "']");
        assertThat(marks.count()).isPositive();
        marks.all().forEach(mark -> mark.check());
    }

    private static String today() {
        return LocalDate.now(Japan.ZONE).toString();
    }

    private UUID goal(String whose, UUID id, String title, int weight, int achievement) {
        var sheet = town.city.one(
                "insert into goals.sheet (year, " + whose + ", state) values (2026, ?, 'agreed') returning id", id);
        var goal = (UUID) town.city.one(
                "insert into goals.goal (sheet_id, place, title, measure, target, due_on, weight, difficulty, exception)"
                        + " values (?, 1, ?, '待ち時間', '10分以内', '2026-09-30', ?, 'normal', null) returning id",
                sheet,
                title,
                weight);
        town.city.run("insert into goals.result (goal_id, achievement, words) values (?, ?, 'できた')", goal, achievement);
        return goal;
    }

    private void signsUp(StaffId staff, String number, Duty... duties) {
        String account = town.city.account(staff, duties);
        town.city.run(
                "update access.account set staff_number = ?, password_hash = ? where id = ?::uuid",
                number,
                passwords.encode(PASSWORD),
                account);
    }
}
