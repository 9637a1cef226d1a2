package jp.mieru.cases;

import com.microsoft.playwright.Page.LocatorOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.People;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.notices.Recipient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The administrator's and the office's chores from autumn to spring, and how they look to everybody else. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mieru.access.second-factor=required")
class ChoresCaseTest {
    private static final String ADMINISTRATOR = "900001";
    private static final String NEW_PASSWORD = "みかん 畑の 白い 花 2026";

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
    ApplicationContext beans;

    @Autowired
    Calendar clock;

    @Test
    void newcomersComeInTheUnitsChangeInAprilAndEachSeesOnlyTheirOwnPart() {
        var town = new SmallCity(beans);
        new People(beans).alone(ADMINISTRATOR, "administrator");
        try (var administrator = Someone.at(port);
                var office = Someone.at(port)) {
            administrator.signsIn(ADMINISTRATOR, People.PASSWORD);
            enrols(administrator, true);
            theNewcomerSetsAPassword(theAdministratorHandsOutSlips(administrator), town);
            office.signsIn(SmallCity.OFFICE, People.PASSWORD);
            enrols(office, false);
            theOfficePlansForApril(office, town);
            everybodyIsToldAndTheMailIsKept(administrator, town);
            theAdministratorSeesWhatWasDoneAndNobodysRecord(administrator, town);
        }
        theDayBeforeNothingHasChanged(town);
        clock.turnsTo(april().plusDays(1));
        theDayAfterEachSeesTheNewUnits(town);
    }

    /** The first sign-in of somebody who sees much: the app is enrolled, the recovery codes go into the safe. */
    private void enrols(Someone person, boolean slowly) {
        person.sees("認証アプリの登録");
        if (slowly) {
            person.looksAround("second-factor-enrol");
        }
        var app = Authenticator.given(person.page().locator("main code").innerText());
        if (slowly) {
            person.fills("確認コード", "000000").presses("サインイン").sees("確認コードが違う");
            person.looksHere("second-factor-refused");
        }
        person.fills("確認コード", app.code(clock)).presses("サインイン").sees("回復コード");
        if (slowly) {
            person.looksHere("recovery-codes").prints("recovery-codes");
        }
        person.follows("保管した").sees("やること");
    }

    private String theAdministratorHandsOutSlips(Someone administrator) {
        administrator.follows("アカウント管理").seesRow("青木　愛", "パスワード未設定").looksAround("accounts");
        administrator.follows("山﨑　恵").sees("利用中").looksAround("account");
        administrator.follows("役割を変える").sees("システム管理者").looksAround("account-roles");
        administrator.opens("/accounts/new").looksAround("account-new");
        administrator
                .opens("/accounts")
                .chooses("状態", "パスワード未設定")
                .presses("さがす")
                .sees("2件");
        administrator.looksAround("accounts-found");
        administrator.presses("パスワード未設定の人の用紙を作る").sees("2人分").sees("橋本　蓮");
        administrator.looksHere("slips").prints("slips");
        var slip = administrator.page().locator(".slip", new LocatorOptions().setHasText("青木　愛"));
        return slip.locator("code").innerText();
    }

    private void theNewcomerSetsAPassword(String code, SmallCity town) {
        try (var newcomer = Someone.withPhone(port)) {
            newcomer.opens("/sign-in").follows("はじめてサインインする").looksAround("phone-first-password");
            usesTheCode(newcomer, code, "1234").sees("文字以上にしてください").looksHere("phone-first-password-refused");
            usesTheCode(newcomer, code, NEW_PASSWORD).sees("やること").looksAround("phone-home-nothing");
            newcomer.opens("/profile").sees("窓口係").sees("生年月日").looksAround("phone-own-record");
            newcomer.opens("/staff/" + town.person(SmallCity.HEAD)).sees("市民課").seesNothingOf("生年月日");
            for (var closed :
                    new String[] {"/accounts", "/outbox", "/audit", "/reorganisations", "/roster-imports", "/workplace"
                    }) {
                newcomer.isRefused(closed);
            }
        }
        try (var finder = Someone.at(port)) { // of a slip that was used and thrown away
            finder.opens("/first-password");
            usesTheCode(finder, code, NEW_PASSWORD).sees("すでに使われています");
        }
    }

    private static Someone usesTheCode(Someone person, String code, String password) {
        if (person.finds("用紙に書かれた")) {
            person.fills("コード", code);
        }
        person.page().locator("input[type=password]").all().forEach(field -> field.fill(password));
        return person.presses("決めてサインイン");
    }

    private void theOfficePlansForApril(Someone office, SmallCity town) {
        office.follows("組織改編").sees("まだありません").looksAround("reorganisations-nothing");
        office.follows("組織改編を登録する").sees("変更ごとに入れるもの").looksAround("reorganisation-new");
        office.fills("名称", "春の組織改編").fills("改編の日", april().toString());
        types(office, 1, "統合", "0301020", "", "0399999");
        types(office, 2, "名称変更", "0301010", "市民窓口係", "");
        office.presses("確認する").sees("「0399999」は、この日の組織にありません").looksHere("reorganisation-refused");
        types(office, 1, "統合", "0301020", "", "0301010");
        office.presses("確認する").sees("所属が変わる職員 2人").seesRow("髙橋　純一", "戸籍係");
        office.looksHere("reorganisation-preview");
        office.presses("この内容で実行する").sees("「春の組織改編」を実行しました").looksAround("reorganisations");
        office.opens("/units/" + town.unit("0301020")).sees("市民窓口係").looksAround("unit-ending");
        office.opens("/units/chart?levels=3&day=" + april()).sees("市民窓口係").seesNothingOf("戸籍係");
        office.looksAround("small-chart-april").opens("/units?day=" + april()).looksAround("units-april");
        office.opens("/units/chart?levels=3")
                .sees("戸籍係")
                .seesNothingOf("市民窓口係")
                .looksAround("small-chart")
                .prints("small-chart");
        office.opens("/staff/" + town.person(SmallCity.NEWCOMER)).sees("生年月日");
        office.isRefused("/accounts").isRefused("/outbox").isRefused("/survey-rounds");
    }

    private static void types(Someone office, int line, String kind, String unit, String name, String into) {
        var row = office.page().locator("tbody tr").nth(line - 1);
        row.locator("[name=kind]").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(kind));
        row.locator("[name=unit]").fill(unit);
        row.locator("[name=name]").fill(name);
        row.locator("[name=into]").fill(into);
    }

    private void everybodyIsToldAndTheMailIsKept(Someone administrator, SmallCity town) {
        var told = Recipient.of(town.account(SmallCity.NEWCOMER), "s700011@city.example.jp");
        beans.getBean(Notices.class).tell(List.of(told), "survey.answer.todo", List.of("職員意識調査"), "/surveys");
        try (var newcomer = Someone.at(port)) {
            newcomer.signsIn(SmallCity.NEWCOMER, NEW_PASSWORD)
                    .sees("「職員意識調査」に回答する")
                    .looksAround("home-told");
            newcomer.follows("すべてのお知らせ").sees("未読").looksAround("notices");
            newcomer.presses("すべて既読にする").seesNothingOf("未読").looksAround("notices-read");
            newcomer.opens("/account").sees("わたしの記録を見た人").looksAround("account-own");
            newcomer.opens("/jobs").sees("処理はありません").looksAround("jobs-nothing");
            newcomer.follows("わたしの記録").follows("わたしの記録を見た人").seesRow("渡辺　聡", "職員の記録を見た");
            newcomer.seesNothingOf("河野　一郎").looksAround("access-log");
        }
        administrator.follows("送信メール").seesRow("s700011@city.example.jp", "保管").looksAround("outbox");
        administrator.follows("「職員意識調査」に回答する").sees("/surveys").looksAround("outbox-mail");
        try (var head = Someone.at(port)) {
            head.signsIn(SmallCity.HEAD, People.PASSWORD).opens("/notices").sees("お知らせはありません");
            head.looksAround("notices-nothing").isRefused("/outbox");
        }
    }

    private void theAdministratorSeesWhatWasDoneAndNobodysRecord(Someone administrator, SmallCity town) {
        administrator.follows("操作の記録").seesRow("用紙のコードを発行", "青木　愛").seesRow("組織改編を実行した");
        administrator.seesNothingOf("春の組織改編").looksAround("audit-administrator");
        for (var closed : List.of(
                "/staff",
                "/staff/" + town.person(SmallCity.NEWCOMER),
                "/units",
                "/reorganisations",
                "/roster-imports",
                "/profile",
                "/account/access-log",
                "/accounts/" + UUID.randomUUID())) {
            administrator.isRefused(closed);
        }
        administrator.looksHere("not-found-administrator");
    }

    private void theDayBeforeNothingHasChanged(SmallCity town) {
        clock.turnsTo(april().minusDays(1));
        try (var registrar = Someone.at(port)) {
            registrar
                    .signsIn(SmallCity.REGISTRAR, People.PASSWORD)
                    .follows("職場の状況")
                    .sees("戸籍係")
                    .sees("橋本　蓮");
            registrar.opens("/staff/" + town.person("700012")).sees("生年月日");
        }
    }

    private void theDayAfterEachSeesTheNewUnits(SmallCity town) {
        try (var registrar = Someone.at(port)) { // leads nobody any more
            registrar.signsIn(SmallCity.REGISTRAR, People.PASSWORD).seesNothingOf("職場の状況");
            registrar.isRefused("/workplace");
            registrar.opens("/staff/" + town.person("700012")).sees("市民窓口係").seesNothingOf("生年月日");
            registrar
                    .opens("/profile")
                    .sees("組織改編")
                    .looksAround("own-record-april")
                    .prints("own-record-april");
        }
        try (var leader = Someone.at(port)) { // has two people more
            leader.signsIn(SmallCity.TEAM_LEADER, People.PASSWORD)
                    .follows("職場の状況")
                    .sees("橋本　蓮");
            leader.sees("市民窓口係").looksAround("workplace-april");
            leader.opens("/staff/" + town.person("700012")).sees("生年月日");
            leader.opens("/staff/" + town.person(SmallCity.NEIGHBOUR)).seesNothingOf("生年月日");
        }
    }

    private LocalDate april() {
        var today = LocalDate.now(Clock.systemDefaultZone());
        var thisYear = LocalDate.of(today.getYear(), 4, 1);
        return thisYear.isAfter(today.plusDays(1)) ? thisYear : thisYear.plusYears(1);
    }
}
