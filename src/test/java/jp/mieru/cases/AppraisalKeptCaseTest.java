package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.AppraisalTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An appraisal sheet is kept while it is typed; what a lost session left unsaved goes in when its writer is back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class AppraisalKeptCaseTest extends AppraisalTown {
    private static final String PASSWORD = "mikan to ringo 2026";
    private static final String WORDS = "[id='e.overall.words']";

    @LocalServerPort
    int port;

    @Test
    void whatIsTypedIsKeptWithoutAButtonAndOutlivesTheSession() {
        town.city.run("insert into platform.installation (municipality, completed_at) values ('みらい市', now())");
        signsUp(town.person(0, 1), "000001");
        goals(town.person(0, 1), 60, 40);
        var id = open(lastCycle(), 1);
        try (var person = Someone.at(port)) {
            person.signsIn("000001", PASSWORD).sees("自己評価を書いて提出してください");
            person.opens("/appraisal-sheets/" + id).sees("書いたことは数秒ごとに保存されます").looksAround("appraisal-self");
            person.page().locator(WORDS).fill("窓口の待ち時間を縮めた。");
            person.sees("に保存しました");
            assertThat(text(id)).isEqualTo("窓口の待ち時間を縮めた。");
            town.city.run("delete from access.spring_session");
            person.page().locator(WORDS).fill("窓口の待ち時間を縮めた。手順も直した。");
            person.sees("サインインの時間が切れたため、保存できていません");
            person.signsIn("000001", PASSWORD).sees("保存していない入力があります");
            person.opens("/appraisal-sheets/" + id).sees("に保存しました");
            assertThat(person.page().locator(WORDS).inputValue()).isEqualTo("窓口の待ち時間を縮めた。手順も直した。");
            person.hadToHear("status of 403"); // what was sent while the session was over
            assertThat(person.finds("別の画面でもこの評価書を開いています"))
                    .as("the same tab is not another page")
                    .isFalse();
            assertThat(text(id)).isEqualTo("窓口の待ち時間を縮めた。手順も直した。");
        }
    }

    private String text(SheetId id) {
        return entries.of(id).get(Procedure.SELF).get("overall.words").value();
    }

    private void signsUp(StaffId staff, String number) {
        town.city.run(
                "update access.account set staff_number = ?, password_hash = ? where id = ?::uuid",
                number,
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD),
                account(staff));
    }
}
