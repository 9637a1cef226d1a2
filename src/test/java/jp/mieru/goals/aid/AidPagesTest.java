package jp.mieru.goals.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.StatementCounter;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheetpages.GoalTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NullUnmarked
class AidPagesTest extends GoalTown {
    @Autowired
    MockMvcTester htmx;

    @Test
    void theFormAsksForHintsAndExamplesAndHasAButtonWithoutScripts() {
        var sheet = of(0, 1);
        assertThat(get(staff(0, 1), "/goal-sheets/" + sheet + "/goals/new"))
                .bodyText()
                .contains(
                        "hx-post=\"/goal-sheets/" + sheet + "/hints\"",
                        "aria-live=\"polite\"",
                        "hx-get=\"/goal-examples\"")
                .containsPattern("<noscript>\\s*<button [^>]*formaction=\"/goal-sheets/" + sheet + "/hints\"");
    }

    @Test
    void whatIsTypedIsReadAndNothingIsSaved() {
        var sheet = of(0, 1);
        var answer = hints(0, 1, "title", "窓口サービスの向上に努める", "target", "しっかり行う", "dueOn", "まだ");
        assertThat(answer).hasStatusOk().bodyText().contains("「努める」で終わると", "何で測るか：", "どこまで：", "期限を書いて", "何のために：");
        assertThat(sheet(sheet).goals()).isEmpty();
        assertThat(hints(
                        0,
                        1,
                        "title",
                        "窓口の待ち時間を短くする",
                        "measure",
                        "待ち時間",
                        "target",
                        "10分",
                        "dueOn",
                        "令和8年10月31日",
                        "exception",
                        "x"))
                .bodyText()
                .contains("そろっています");
        assertThat(hints(0, 1)).bodyText().contains("書き始めると");
    }

    @Test
    void whatWasToldAlreadyIsNotToldAgain() {
        var typed = new String[] {"title", "窓口", "target", "10分"};
        assertThat(part(typed)).bodyText().contains("name=\"told\" value=\"+short no-measure no-day no-parent\"");
        assertThat(part("title", "窓口", "target", "20分", "told", "+short no-measure no-day no-parent"))
                .hasStatus(204);
    }

    @Test
    void onlyWhoWritesTheSheetGetsHintsForIt() {
        assertThat(post(staff(0, 2), "/goal-sheets/" + of(0, 1) + "/hints", "title", "x"))
                .hasStatus(404);
        assertThat(post(head(0), "/goal-sheets/" + of(0, 1) + "/hints", "title", "x"))
                .hasStatus(404);
    }

    @Test
    void hintsTakeFewStatements() {
        var sheet = of(0, 1);
        var account = staff(0, 1);
        assertThat(StatementCounter.during(() -> part(sheet, account, "title", "x")))
                .hasSizeLessThanOrEqualTo(10);
    }

    private MvcTestResult hints(int section, int index, String... typed) {
        return post(staff(section, index), "/goal-sheets/" + of(section, index) + "/hints", typed);
    }

    private MvcTestResult part(String... typed) {
        return part(of(0, 1), staff(0, 1), typed);
    }

    private MvcTestResult part(SheetId sheet, String account, String... typed) {
        var request = htmx.post()
                .uri("/goal-sheets/" + sheet + "/hints")
                .header("HX-Request", "true")
                .with(user(account))
                .with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
