package jp.mieru.appraisal.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.sheet.RatedTown;
import jp.mieru.appraisal.sheet.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The result of a year rests on all its periods: none is left out without a word, and what is amended is followed. */
class FollowTheYearTest extends RatedTown {
    @Autowired
    AdjustOutcome adjust;

    @Autowired
    Outcomes outcomes;

    private SheetId half;

    @BeforeEach
    void theFirstHalfIsRated() {
        goals(town.person(0, 1), 100);
        half = open(firstCycle(), 1);
        rate(half, "s");
    }

    @Test
    void theLastRaterWaitsUntilTheFirstHalfIsFixed() {
        var id = open(lastCycle(), 1);
        markAll(id, staff(0, 1), "b");
        handOn(id, staff(0, 1));
        markAll(id, first(), "b");
        handOn(id, first());
        markAll(id, second(), "b");
        assertThat(get(second(), "/appraisal-sheets/" + id + "/handover"))
                .bodyText()
                .contains("前の期の評価がまだ確定していません");
        handOn(id, second());
        assertThat(sheet(id).stage()).isEqualTo(Stage.SECOND);
        fixed();
        handOn(id, second());
        assertThat(sheet(id).stage()).isEqualTo(Stage.ADJUST);
        assertThat(year(id)).isEqualTo("A");
    }

    @Test
    void whereTheFirstHalfIsAmendedTheYearFollowsAndItsSheetIsLookedAtAgain() {
        fixed();
        var id = open(lastCycle(), 1);
        rate(id, "b");
        assertThat(year(id)).as("S and B").isEqualTo("A");
        pass(id);
        pass(id);
        assertThat(sheet(id).stage()).isEqualTo(Stage.FIXED);
        moves.reopen(half, sheet(half).version(), "審査の結果", office());
        adjust.change(half, PartKind.PERFORMANCE, "S", "B", null, "審査の結果", office());
        assertThat(year(id)).as("not before it is fixed again").isEqualTo("A");
        fixed();
        assertThat(year(id)).isEqualTo("B");
        assertThat(sheet(id).stage()).isEqualTo(Stage.ADJUST);
        assertThat(town.city.one("select count(*) from appraisal.sheet_version where sheet_id = ?", id.value()))
                .as("what stood is kept")
                .isEqualTo(1L);
        pass(id);
        pass(id);
        assertThat(sheet(id).stage()).isEqualTo(Stage.FIXED);
    }

    @Test
    void nothingMovesWhereTheYearStaysTheSame() {
        fixed();
        var id = open(lastCycle(), 1);
        rate(id, "b");
        pass(id);
        pass(id);
        moves.reopen(half, sheet(half).version(), "審査の結果", office());
        fixed();
        assertThat(sheet(id).stage()).isEqualTo(Stage.FIXED);
    }

    private void rate(SheetId id, String letter) {
        for (var account : List.of(staff(0, 1), first(), second())) {
            markAll(id, account, letter);
            handOn(id, account);
        }
    }

    private static Viewer office() {
        return new Viewer(UUID.randomUUID(), null, "x", Set.of(Duty.APPRAISAL), false, false, false);
    }

    private void fixed() {
        pass(half);
        pass(half);
        assertThat(sheet(half).stage()).isEqualTo(Stage.FIXED);
    }

    private void pass(SheetId id) {
        moves.pass(id, sheet(id).version(), "", office());
    }

    private String year(SheetId id) {
        return Outcomes.counting(outcomes.of(id)).stream()
                .filter(outcome -> outcome.part() == PartKind.PERFORMANCE && outcome.year())
                .findFirst()
                .map(Outcome::grade)
                .orElse("");
    }
}
