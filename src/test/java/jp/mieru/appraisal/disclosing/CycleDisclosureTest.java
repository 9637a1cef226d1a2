package jp.mieru.appraisal.disclosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.PaidTown;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two results of a cycle are fixed; the office discloses all of them on one day. */
@NullUnmarked
class CycleDisclosureTest extends PaidTown {
    private CycleId cycle;
    private SheetId one;
    private SheetId other;
    private String path;
    private String today;

    @BeforeEach
    void twoAreFixed() {
        cycle = lastCycle();
        one = fixed(cycle, 1, "主事", "B");
        other = fixed(cycle, 2, "主事", "A");
        path = "/appraisal-cycles/" + cycle + "/disclosures";
        today = LocalDate.now(clock).toString();
    }

    @Test
    void firstItSaysOfWhichAppraisalHowManyAreToldAndThatItCannotBeTakenBack() {
        assertThat(get(office, path))
                .hasStatusOk()
                .bodyText()
                .contains("結果の開示：" + year.format(java.util.Locale.JAPANESE) + " 能力評価（年間）・業績評価（後期）")
                .contains("2人に開示する", "2人に、ほかのページの分も含めて結果を開示し", "開示する前に戻せません")
                .contains("課0 主事", "000001", "000002");
        assertThat(get(office, path + "?lang=en")).hasStatusOk().bodyText().contains("A disclosure cannot be undone");
    }

    @Test
    void whatWasSeenIsDisclosedAndEverybodyTold() {
        assertThat(post(office, path, "day", today, "seen", seen())).hasStatus3xxRedirection();
        assertThat(sheet(one).stage()).isEqualTo(Stage.DISCLOSED);
        assertThat(sheet(other).disclosedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(get(office, path)).bodyText().doesNotContain("人に開示する");
    }

    @Test
    void nobodyIsToldWhereTheListIsNotAnyMoreWhatWasSeen() {
        var seen = seen();
        var third = fixed(cycle, 3, "主事", "B");
        post(office, path, "day", today, "seen", seen);
        assertThat(sheet(one).stage()).as("one more is fixed").isEqualTo(Stage.FIXED);
        assertThat(sheet(third).stage()).isEqualTo(Stage.FIXED);
        seen = seen();
        amend(one, "A");
        fixAgain(one);
        post(office, path, "day", today, "seen", seen);
        assertThat(sheet(other).stage()).as("one was amended").isEqualTo(Stage.FIXED);
        post(office, path, "day", today);
        assertThat(sheet(other).stage()).as("nothing was seen").isEqualTo(Stage.FIXED);
    }

    @Test
    void aDayThatCannotBeIsToldWhereItWasTyped() {
        assertThat(post(office, path, "day", LocalDate.now(clock).plusDays(1).toString(), "seen", seen()))
                .hasStatus(422)
                .bodyText()
                .containsPattern("<details class=\"ask\"\\s+open")
                .contains("今日までの日付にしてください。");
        assertThat(sheet(one).stage()).isEqualTo(Stage.FIXED);
    }

    @Test
    void nobodyDisclosesTheirOwnResult() {
        var inside = staff(0, 1);
        town.city.run("update access.account set duties = array[?] where id = ?::uuid", Duty.APPRAISAL.name(), inside);
        assertThat(get(inside, path)).bodyText().contains("1人に開示する").doesNotContain("000001");
    }

    @Test
    void morePeopleTakeNoMoreStatements() {
        get(office, path);
        int few = StatementCounter.during(() -> get(office, path)).size();
        for (int person = 3; person < 10; person++) {
            fixed(cycle, person, "主事", "B");
        }
        assertThat(StatementCounter.during(() -> get(office, path))).hasSize(few);
    }

    /** What the page remembers of the list that it showed. */
    private String seen() {
        try {
            var body = get(office, path).getResponse().getContentAsString();
            var matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"").matcher(body);
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
