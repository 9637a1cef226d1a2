package jp.mieru.appraisal.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Duty;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.PaidTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers of the trail learn of somebody of 課0, whom the 部長 of the office rated second. */
@NullUnmarked
class TrailOfAppraisalTest extends PaidTown {
    private static final String FILED = "評価結果への苦情を申し出た";
    private static final String ASKED = "評価について相談した";

    @Autowired
    AuditTrail audit;

    private SheetId sheet;
    private String person;
    private String rater;
    private String training;

    @BeforeEach
    void somebodyWasRated() {
        sheet = fixed(lastCycle(), 1, "主事", "B");
        person = staff(0, 1);
        rater = second();
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", rater);
        training = town.city.account(null, Duty.TRAINING);
    }

    @Test
    void itSaysThatAResultWasAdjustedAndByWhomButNotTheGrade() {
        moves.reopen(sheet, sheet(sheet).version(), "申出による", clerk);
        assertThat(post(
                        office,
                        "/appraisal-sheets/" + sheet + "/adjustment",
                        "part",
                        "overall",
                        "before",
                        "B",
                        "grade",
                        "A",
                        "reason",
                        "均衡のため"))
                .hasStatus3xxRedirection();
        assertThat(get(training, "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("調整で人事評価の結果を変えた")
                .doesNotContain("overall", "均衡のため");
        assertThat(noted("appraisal.sheet-adjusted")).isEqualTo(sheet + " overall");
    }

    @Test
    void rowsOfBeforeDoNotTellContentAnyMore() {
        var kept = List.of(
                "appraisal.sheet-adjusted",
                "appraisal.complaint-excused",
                "appraisal.rater-changed",
                "appraisal.rater-named",
                "appraisal.participant-decided");
        kept.forEach(action -> audit.changed(clerk, action, town.person(0, 1), "以前の記録"));
        assertThat(get(office, "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("調整で人事評価の結果を変えた")
                .doesNotContain("以前の記録");
    }

    @Test
    void aComplaintIsToldToNobodyButThoseInChargeWhoHadNoPartInTheRating() {
        many.disclose(List.of(sheet), LocalDate.now(clock), clerk);
        assertThat(post(person, "/appraisal-complaints", "sheet", sheet.toString(), "reason", "x", "wish", "x"))
                .hasStatus3xxRedirection();
        toldToTheOfficeAlone(FILED);
    }

    @Test
    void norIsAConsultation() {
        assertThat(post(person, "/appraisal-consultations", "question", "x")).hasStatus3xxRedirection();
        toldToTheOfficeAlone(ASKED);
    }

    private void toldToTheOfficeAlone(String what) {
        assertThat(get(office, "/audit")).bodyText().contains(what);
        assertThat(get(rater, "/audit")).hasStatusOk().bodyText().doesNotContain(what);
        assertThat(get(rater, "/audit?who=00000001")).hasStatusOk().bodyText().doesNotContain(what);
        assertThat(get(training, "/audit")).hasStatusOk().bodyText().doesNotContain(what);
        var administrator = town.city.account(null, false, true);
        assertThat(get(administrator, "/audit")).hasStatusOk().bodyText().doesNotContain(what);
    }

    private Object noted(String action) {
        return town.city.one("select what from access.audit_entry where action = ?", action);
    }
}
