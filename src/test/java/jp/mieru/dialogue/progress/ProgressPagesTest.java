package jp.mieru.dialogue.progress;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.StatementCounter;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.DialogueCase;
import jp.mieru.organization.City;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has had which interview: by person for whoever leads them, by unit for the office. */
@NullUnmarked
class ProgressPagesTest extends DialogueCase {
    private static final int MOST_STATEMENTS = 10;

    private void held(StaffId staff, String kind) {
        city.run(
                "insert into dialogue.interview (kind, year, leader_id, staff_id, state, next_side, held_on) "
                        + "values (?, ?, ?, ?, 'held', 'staff', ?::date)",
                kind,
                FiscalYear.of(today).year(),
                headStaff.value(),
                staff.value(),
                today.toString());
    }

    @Test
    void aHeadSeesWhoHasHadWhichAndWhoStillNeedsOne() {
        held(aoki, "opening");
        held(aoki, "growth");
        fixed();
        assertThat(get(head, "/interview-people"))
                .bodyText()
                .contains("青木　愛", "橋本　蓮", "3回のうち1回", "2人のうち2人", "日時を提案する", "予定 ")
                .doesNotContain("隣の　課長", "部長　一", ">課長　二");
    }

    @Test
    void theHeadOfAUnitTalksWithWhoeverLeadsTheUnitAbove() {
        assertThat(get(director, "/interview-people"))
                .bodyText()
                .contains("課長　二", "隣の　課長")
                .doesNotContain("青木　愛");
    }

    @Test
    void whereNobodyLeadsAUnitItsPeopleBelongToWhoeverLeadsTheOneAbove() {
        var team = city.unit("030101", "窓口係", "係", section);
        staff("200", "窓口　担当", team, "主事");
        assertThat(get(head, "/interview-people")).bodyText().contains("窓口　担当", "窓口係");
    }

    @Test
    void whoHoldsAPostBesideBelongsToTheLeaderThereToo() {
        city.alsoWorks(colleagueStaff, city.unit("0303", "窓口改革室", "課", section), "主査", City.START, null);
        var other = city.unit("0304", "広報室", "課", null);
        city.heads(otherHeadStaff, other, City.START, null);
        city.alsoWorks(aoki, other, "広報主任", City.START, null);
        assertThat(get(otherHead, "/interview-people")).bodyText().contains("青木　愛", "広報主任", "（兼務）");
        assertThat(get(head, "/interview-people"))
                .bodyText()
                .containsOnlyOnce("橋本　蓮</a>")
                .doesNotContain("（兼務）");
    }

    @Test
    void aListOfThirtyPeopleTakesTenStatements() {
        for (int i = 0; i < 28; i++) {
            held(staff("3" + i, "職員" + i, section, "主事"), "opening");
        }
        get(head, "/interview-people");
        assertThat(StatementCounter.during(() -> get(head, "/interview-people")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        get(office, "/interview-progress");
        assertThat(StatementCounter.during(() -> get(office, "/interview-progress")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void theOfficeSeesCountsAndDatesByUnit() {
        var id = fixed();
        post(head, "/interviews/" + id + "/note", "text", "二人だけの話", "version", "0");
        post(head, "/interviews/" + id + "/holding", "day", today.toString(), "version", version(id));
        held(aoki, "opening");
        assertThat(get(office, "/interview-progress"))
                .bodyText()
                .contains("みらい市", "市民部", "市民課", "保険課")
                .doesNotContain("青木", "二人だけの話");
        assertThat(get(office, "/interview-progress.xlsx")).hasStatusOk();
        assertThat(get(office, "/interview-progress?year=x")).hasStatusOk();
        assertThat(get(person, "/interview-progress")).hasStatus(403);
    }

    @Test
    void aHeadSeesNoUnitsButThoseBelow() {
        assertThat(get(head, "/interview-progress")).bodyText().contains("市民課").doesNotContain("保険課", "市民部<");
        assertThat(get(director, "/interview-progress")).bodyText().contains("市民課", "保険課");
    }

    @Test
    void growthInterviewsCountFromThree() {
        held(aoki, "growth");
        held(aoki, "growth");
        assertThat(growthDone()).isZero();
        held(aoki, "growth");
        assertThat(growthDone()).isEqualTo(1);
    }

    @Autowired
    Standings standings;

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    private int growthDone() {
        return CountByUnit.of(units.asOf(today), roster.employedOn(today), standings.held(FiscalYear.of(today)))
                .getFirst()
                .counts()
                .get(3)
                .done();
    }

    @Test
    void thePageOfAPersonTellsThatItTookPlaceToThoseAbove() {
        held(aoki, "opening");
        for (var account : new String[] {director, head, office, person}) {
            assertThat(get(account, "/staff/" + aoki)).bodyText().contains("今年度の面談", "期首面談（");
        }
        for (var account : new String[] {colleague, otherHead}) {
            assertThat(get(account, "/staff/" + aoki)).bodyText().doesNotContain("今年度の面談");
        }
    }
}
