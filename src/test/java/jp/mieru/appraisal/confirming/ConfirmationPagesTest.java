package jp.mieru.appraisal.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import jp.mieru.StatementCounter;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.PaidTown;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the whole year one result is usual, and one each is the best, is none, and was changed in adjustment. */
@NullUnmarked
class ConfirmationPagesTest extends PaidTown {
    private static final String PATH = "/appraisal-confirmations";

    private CycleId cycle;
    private SheetId usual;
    private SheetId best;
    private SheetId none;
    private SheetId changed;
    private String mayor;

    @BeforeEach
    void fourWait() {
        cycle = lastCycle();
        usual = waiting(cycle, 1, "B");
        best = waiting(cycle, 2, "S");
        none = waiting(cycle, 3, null);
        changed = waiting(cycle, 4, "B");
        town.city.run(
                "insert into appraisal.outcome (sheet_id, step, part, span, grade, reason) values (?, 'adjust', 'overall', 'year', 'A', 'x')",
                changed.value());
        mayor = staff(1, 0);
    }

    @Test
    void thePageSaysWhichAppraisalItIsAndUntilWhen() {
        assertThat(get(mayor, PATH))
                .hasStatusOk()
                .bodyText()
                .contains(year.format(java.util.Locale.JAPANESE) + " 能力評価（年間）・業績評価（後期）", "確認の期限", "4月30日");
        assertThat(get(mayor, PATH + "?lang=en")).hasStatusOk().bodyText().contains("Confirm by");
    }

    @Test
    void firstItSaysHowManyAreFixedAndThatNothingBringsThemBack() {
        assertThat(get(mayor, PATH))
                .bodyText()
                .contains("4人分を確認する", "4人分の結果を、ほかのページの分も含めて確定します。", "このうち1人は、結果が出ていません。")
                .contains("確定した結果は元に戻せません", "確認して確定する", "まだ何も行われていません");
    }

    @Test
    void thoseThatStandOutAreMarkedAndFoundAndCanBeConfirmedAlone() {
        assertThat(get(mayor, PATH)).bodyText().contains("結果なし 1人、最上位 1人、最下位 0人、調整で改めた 1人");
        var unusual = PATH + "?cycle=" + cycle + "&unusual=true";
        assertThat(get(mayor, unusual))
                .bodyText()
                .contains("3人分を確認する", "絞り込んだ3人分", best + "/return", none + "/return", changed + "/return")
                .doesNotContain(usual + "/return");
        post(mayor, unusual, "seen", seen(unusual));
        assertThat(sheet(usual).stage()).isEqualTo(Stage.CONFIRM);
        assertThat(sheet(changed).stage()).isEqualTo(Stage.FIXED);
        assertThat(get(mayor, unusual)).hasStatusOk().bodyText().doesNotContain("人分を確認する");
    }

    @Test
    void theListCanBeNarrowedToAUnit() {
        var within = PATH + "?cycle=" + cycle + "&unit=";
        assertThat(get(mayor, within + town.section(0).value())).bodyText().contains("4人分を確認する");
        assertThat(get(mayor, within + town.section(1).value())).bodyText().doesNotContain("人分を確認する");
    }

    @Test
    void whatIsNotAnyMoreWhatWasSeenIsNotConfirmed() {
        var seen = seen(PATH);
        grade(best, "A");
        post(mayor, PATH, "seen", seen);
        assertThat(sheet(best).stage()).as("a grade changed").isEqualTo(Stage.CONFIRM);
        post(mayor, PATH, "seen", seen(PATH + "?unusual=true"));
        assertThat(sheet(best).stage()).as("fewer were seen").isEqualTo(Stage.CONFIRM);
        seen = seen(PATH);
        waiting(cycle, 5, "B");
        post(mayor, PATH, "seen", seen);
        assertThat(sheet(best).stage()).as("one more came").isEqualTo(Stage.CONFIRM);
        post(mayor, PATH);
        assertThat(sheet(best).stage()).as("nothing was seen").isEqualTo(Stage.CONFIRM);
    }

    @Test
    void twoCyclesAreNeverConfirmedTogether() {
        var half = firstCycle();
        var early = waiting(half, 1, "B");
        assertThat(get(mayor, PATH)).bodyText().contains("業績評価（前期）", "業績評価（後期）", "1人分を確認する");
        var whole = PATH + "?cycle=" + cycle;
        assertThat(get(mayor, whole)).bodyText().contains("4人分を確認する");
        post(mayor, PATH + "?cycle=" + half, "seen", seen(whole));
        assertThat(sheet(early).stage()).isEqualTo(Stage.CONFIRM);
        post(mayor, PATH + "?cycle=" + half, "seen", seen(PATH + "?cycle=" + half));
        assertThat(sheet(early).stage()).isEqualTo(Stage.FIXED);
        assertThat(sheet(best).stage()).isEqualTo(Stage.CONFIRM);
    }

    @Test
    void aCycleInWhichNothingWaitsShowsWhatWaitsElsewhere() {
        assertThat(get(mayor, PATH + "?cycle=" + firstCycle()))
                .hasStatusOk()
                .bodyText()
                .contains("4人分を確認する");
        assertThat(get(staff(1, 1), PATH + "?cycle=" + cycle)).bodyText().contains("確認を待つ評価はありません");
    }

    @Test
    void morePeopleTakeNoMoreStatements() {
        get(mayor, PATH);
        int few = StatementCounter.during(() -> get(mayor, PATH)).size();
        for (int person = 5; person < 12; person++) {
            waiting(cycle, person, "A");
        }
        assertThat(StatementCounter.during(() -> get(mayor, PATH))).hasSize(few);
    }

    private SheetId waiting(CycleId of, int person, String letter) {
        var id = open(of, person);
        grade(id, letter);
        town.city.run("update appraisal.sheet set stage = 'confirm' where id = ?", id.value());
        return id;
    }

    /** What the page remembers of the list that it showed. */
    private String seen(String page) {
        try {
            var body = get(mayor, page).getResponse().getContentAsString();
            var matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"").matcher(body);
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
