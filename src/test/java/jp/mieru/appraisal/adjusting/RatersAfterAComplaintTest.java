package jp.mieru.appraisal.adjusting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.PaidTown;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of 課0 complained of a result; the 部長, who rated second, is in charge of appraisal, too. */
@NullUnmarked
class RatersAfterAComplaintTest extends PaidTown {
    private static final String GROUNDS = "成果を見落としていた";

    private CycleId cycle;
    private SheetId sheet;
    private String rater;
    private String amendment;

    @BeforeEach
    void somebodyComplained() {
        cycle = lastCycle();
        goals(town.person(0, 1), 100);
        sheet = fixed(cycle, 1, "主事", "B");
        many.disclose(List.of(sheet), LocalDate.now(clock), clerk);
        rater = second();
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", rater);
        var complaint = town.city.one(
                "insert into appraisal.complaint (sheet_id, staff_id, filed_on, last_day, reason, wish, state, outcome, "
                        + "grounds, decided_on) select id, staff_id, disclosed_on, disclosed_on, 'x', 'x', 'decided', 'upheld', "
                        + "?, disclosed_on from appraisal.sheet where id = ? returning id",
                GROUNDS,
                sheet.value());
        amendment = "/appraisal-complaints/" + complaint + "/amendment";
    }

    @Test
    void whoeverOfTheOfficeRatedDoesNotOpenTheSheetAgain() {
        assertThat(post(rater, amendment)).hasStatus(404);
        assertThat(sheet(sheet).stage()).isEqualTo(Stage.DISCLOSED);
        var person = staff(0, 1);
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", person);
        assertThat(post(person, amendment)).as("nor the own").hasStatus(404);
        town.city.run(
                "update appraisal.complaint set state = 'hearing', outcome = null, grounds = null, decided_on = null");
        post(office, amendment);
        assertThat(sheet(sheet).stage()).as("not decided").isEqualTo(Stage.DISCLOSED);
    }

    @Test
    void norGivesItAnotherGradeOnceSomebodyElseOpenedIt() {
        var path = "/appraisal-sheets/" + sheet + "/adjustment";
        var list = "/appraisal-cycles/" + cycle + "/adjustment";
        assertThat(get(rater, path)).as("nothing tells of a complaint").hasStatusOk();
        post(office, amendment);
        assertThat(sheet(sheet).stage()).isEqualTo(Stage.ADJUST);
        assertThat(get(rater, path)).hasStatus(404);
        assertThat(post(rater, path, "part", "overall", "before", "B", "grade", "D", "reason", "x"))
                .hasStatus(404);
        assertThat(post(rater, path + "/passing", "version", "0")).hasStatus(404);
        assertThat(get(rater, list)).hasStatusOk().bodyText().doesNotContain("1人分を次へ進める");
        assertThat(get(office, list)).bodyText().contains("1人分を次へ進める");
        assertThat(get(office, path)).hasStatusOk();
    }

    @Test
    void whatTheCommitteeSaidIsNotToldToThoseWhoRated() {
        post(office, amendment);
        var page = "/appraisal-sheets/" + sheet;
        var detail = "/appraisal-cycles/" + cycle + "/sheets/" + sheet;
        assertThat(get(office, page)).bodyText().contains(GROUNDS);
        assertThat(get(office, detail)).bodyText().contains(GROUNDS);
        assertThat(get(first(), page)).hasStatusOk().bodyText().doesNotContain(GROUNDS);
        assertThat(get(rater, page)).hasStatusOk().bodyText().doesNotContain(GROUNDS);
        assertThat(get(rater, detail)).hasStatusOk().bodyText().doesNotContain(GROUNDS);
        fixAgain(sheet);
        assertThat(get(office, page + "/versions")).bodyText().contains(GROUNDS);
        assertThat(get(rater, page + "/versions")).hasStatusOk().bodyText().doesNotContain(GROUNDS);
    }
}
