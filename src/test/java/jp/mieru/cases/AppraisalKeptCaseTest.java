package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.RatedTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An appraisal sheet is kept while it is typed; what a lost session left unsaved goes in when its writer is back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class AppraisalKeptCaseTest extends RatedTown {
    private static final String WORDS = "[id='e.overall.words']";

    @LocalServerPort
    int port;

    @Test
    void whatIsTypedIsKeptWithoutAButtonAndOutlivesTheSession() {
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, account(town.person(0, 1)), "000001");
        goals(town.person(0, 1), 60, 40);
        var id = open(lastCycle(), 1);
        try (var person = Someone.at(port)) {
            person.signsIn("000001", SetUp.PASSWORD).sees("自己評価を書いて提出してください");
            person.opens("/appraisal-sheets/" + id).sees("書いたことは数秒ごとに保存されます").looksAround("appraisal-self");
            person.page().locator(WORDS).fill("窓口の待ち時間を縮めた。");
            person.sees("に保存しました");
            assertThat(text(id)).isEqualTo("窓口の待ち時間を縮めた。");
            town.city.run("delete from access.spring_session");
            person.page().locator(WORDS).fill("窓口の待ち時間を縮めた。手順も直した。");
            person.sees("サインインの時間が切れたため、保存できていません");
            person.signsIn("000001", SetUp.PASSWORD).sees("保存していない入力があります");
            person.opens("/appraisal-sheets/" + id).sees("に保存しました");
            assertThat(person.page().locator(WORDS).inputValue()).isEqualTo("窓口の待ち時間を縮めた。手順も直した。");
            person.hadToHear("status of 403"); // what was sent while the session was over
            assertThat(person.finds("別の画面でもこの評価書を開いています"))
                    .as("the same tab is not another page")
                    .isFalse();
            assertThat(text(id)).isEqualTo("窓口の待ち時間を縮めた。手順も直した。");
        }
    }

    @Test
    void whatIsTypedAfterTheSessionGoesInOnceItsWriterSignedInInAnotherWindow() {
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, account(town.person(0, 1)), "000001");
        goals(town.person(0, 1), 60, 40);
        var id = open(lastCycle(), 1);
        try (var person = Someone.at(port)) {
            person.signsIn("000001", SetUp.PASSWORD).opens("/appraisal-sheets/" + id);
            town.city.run("delete from access.spring_session");
            person.page().locator(WORDS).fill("切れた後に書いた。");
            person.sees("別の画面でサインインする");
            var other = person.page().waitForPopup(() -> person.follows("別の画面でサインインする"));
            other.locator("#name").fill("000001");
            other.locator("#password").fill(SetUp.PASSWORD);
            other.locator("#password").press("Enter");
            other.waitForURL(address -> !address.contains("sign-in"));
            person.sees("に保存しました");
            person.hadToHear("status of 403"); // what was sent while the session was over
            assertThat(text(id)).isEqualTo("切れた後に書いた。");
            person.presses("保存する").sees("保存しました");
        }
    }

    @Test
    void whatIsTypedAfterTheSessionIsNotForgottenWhereTwoTextsWait() {
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, account(town.person(0, 1)), "000001");
        var goal = goals(town.person(0, 1), 60, 40).getFirst();
        var id = open(lastCycle(), 1);
        try (var person = Someone.at(port)) {
            person.signsIn("000001", SetUp.PASSWORD).opens("/appraisal-sheets/" + id);
            var other = person.page().context().newPage();
            other.navigate(person.page().url());
            var field = "[id='e.goal." + goal + ".words']";
            person.page().locator(field).fill("一つ目の画面の文");
            person.sees("に保存しました");
            other.locator(field).fill("二つ目の画面の文");
            other.getByText("先に書き換えられました").waitFor();
            other.close();
            person.opens("/appraisal-sheets/" + id).sees("先に書き換えられました");
            town.city.run("delete from access.spring_session");
            person.page().locator(WORDS).fill("切れた後に書いた。");
            person.sees("保存できていません");
            person.signsIn("000001", SetUp.PASSWORD)
                    .opens("/appraisal-sheets/" + id)
                    .sees("に保存しました");
            assertThat(text(id)).isEqualTo("切れた後に書いた。");
            person.hadToHear("status of 403");
        }
    }

    private String text(SheetId id) {
        return entries.of(id).get(Procedure.SELF).get("overall.words").value();
    }
}
