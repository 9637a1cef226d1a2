package jp.mieru.dialogue.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import jp.mieru.StatementCounter;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.DialogueCase;
import jp.mieru.organization.City;
import jp.mieru.platform.time.FiscalYear;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has had which interview: by person for whoever leads them, by unit for the office. */
@NullUnmarked
class ProgressPagesTest extends DialogueCase {
    private static final int GROWTH = 3;
    private static final int STATEMENTS_OF_PEOPLE = 10;
    private static final int STATEMENTS_OF_UNITS = 8;

    private void held(StaffId staff, String kind) {
        held(headStaff, staff, kind, FiscalYear.of(today).year());
    }

    private void held(StaffId leader, StaffId staff, String kind, int year) {
        city.run(
                "insert into dialogue.interview (kind, year, leader_id, staff_id, state, next_side, held_on) "
                        + "values (?, ?, ?, ?, 'held', 'staff', ?::date)",
                kind,
                year,
                leader.value(),
                staff.value(),
                today.toString());
    }

    /** What a row says, from the second column on. */
    private static List<String> cells(MvcTestResult page, String row) throws UnsupportedEncodingException {
        var html = page.getResponse().getContentAsString();
        var found = Arrays.stream(html.split("<tr>"))
                .filter(each -> each.contains(">" + row + "</a>"))
                .toList();
        assertThat(found).as(row).hasSize(1);
        return Arrays.stream(found.getFirst().split("<td ", -1))
                .skip(1)
                .map(cell -> cell.substring(cell.indexOf('>') + 1, cell.indexOf("</td>"))
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    @Test
    void aHeadSeesOfEachPersonWhatWasHeldWhatIsAgreedOnAndWhatIsWanting() throws UnsupportedEncodingException {
        held(aoki, "opening");
        held(aoki, "growth");
        proposed(head, "staff", aoki.toString(), "kind", "mid_year");
        fixed();
        var page = get(head, "/interview-people");
        var row = cells(page, "青木　愛");
        assertThat(row.get(0)).startsWith("実施 ").doesNotContain("提案する");
        assertThat(row.get(1)).isEqualTo("日時を調整中 開く");
        assertThat(row.get(2)).isEqualTo("日時を提案する");
        assertThat(row.get(GROWTH)).startsWith("3回のうち1回 ").contains(" 予定 ").endsWith("10:00 開く");
        assertThat(row.getLast()).isEqualTo("日時を提案する");
        assertThat(cells(page, "橋本　蓮")).containsOnly("日時を提案する");
        assertThat(page).bodyText().doesNotContain("隣の　課長", "部長　一", ">課長　二", "人事　係");
    }

    @Test
    void whoeverHasHadAllStandsLastAndNothingMoreIsProposed() throws UnsupportedEncodingException {
        List.of("opening", "mid_year", "closing", "growth", "growth", "growth").forEach(kind -> held(aoki, kind));
        var page = get(head, "/interview-people");
        assertThat(page).bodyText().contains("2人のうち1人");
        assertThat(page.getResponse().getContentAsString()).containsSubsequence("橋本　蓮</a>", "青木　愛</a>");
        assertThat(cells(page, "青木　愛").subList(0, 4)).noneMatch(cell -> cell.contains("提案する"));
    }

    @Test
    void aYearIsCountedByItself() throws UnsupportedEncodingException {
        int last = FiscalYear.of(today).year() - 1;
        held(headStaff, aoki, "opening", last);
        assertThat(cells(get(head, "/interview-people"), "青木　愛").getFirst()).isEqualTo("日時を提案する");
        var before = cells(get(head, "/interview-people?year=" + last), "青木　愛");
        assertThat(before.getFirst()).startsWith("実施 ");
        assertThat(before.subList(1, before.size()))
                .as("nothing is begun for a year that is over")
                .containsOnly("");
    }

    @Test
    void ofInterviewsThatOthersHoldAHeadSeesKindAndDayOnly() throws UnsupportedEncodingException {
        var growth = proposed(director, "staff", aoki.toString(), "kind", "growth");
        post(director, "/interviews/" + growth + "/holding", "day", today.toString(), "version", version(growth));
        post(director, "/interviews/" + growth + "/note", "text", "二人だけの話", "version", "0");
        assertThat(count("dialogue.note")).isEqualTo(1);
        var id = proposed(director, "staff", aoki.toString(), "kind", "career", "said", "内密の話");
        post(person, "/interviews/" + id + "/acceptance", "number", "0", "version", version(id));
        post(person, "/interviews/" + id + "/parts", "title", "転職の迷い", "text", "x", "shared", "true");
        var page = get(head, "/interview-people");
        assertThat(page).bodyText().doesNotContain(id, "第1会議室", "転職の迷い", "二人だけの話", "内密の話");
        assertThat(cells(page, "青木　愛").getLast())
                .startsWith("予定 ")
                .contains("別の上司との面談です")
                .endsWith("日時を提案する");
    }

    @Test
    void whatWasCalledOffCountsNowhere() throws UnsupportedEncodingException {
        var id = fixed();
        post(head, "/interviews/" + id + "/cancellation", "said", "異動のため", "version", version(id));
        var page = get(head, "/interview-people");
        assertThat(cells(page, "青木　愛")).containsOnly("日時を提案する");
        assertThat(page).bodyText().contains("2人のうち2人");
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
    void aListOfFiftyPeopleInThirtyUnitsTakesAsFewStatementsAsOneOfTwo() {
        get(head, "/interview-people");
        get(office, "/interview-progress");
        theListsTakeFewStatements();
        for (int i = 0; i < 28; i++) {
            var team = city.unit("04" + (i + 10), "係" + i, "係", section);
            held(staff("3" + i, "職員" + i, section, "主事"), "opening");
            held(staff("5" + i, "係員" + i, team, "主事"), "growth");
        }
        theListsTakeFewStatements();
    }

    private void theListsTakeFewStatements() {
        assertThat(StatementCounter.during(() -> get(head, "/interview-people")))
                .hasSize(STATEMENTS_OF_PEOPLE);
        assertThat(StatementCounter.during(() -> get(office, "/interview-progress")))
                .hasSize(STATEMENTS_OF_UNITS);
    }

    @Test
    void theOfficeSeesHowManyAndWhenByUnitAndNothingElse() throws IOException {
        var id = held();
        post(head, "/interviews/" + id + "/note", "text", "二人だけの話", "version", "0");
        post(person, "/interviews/" + id + "/parts", "title", "転職の迷い", "text", "x", "shared", "true");
        held(aoki, "opening");
        assertThat(get(office, "/interview-progress"))
                .as("departments first")
                .bodyText()
                .contains("みらい市", "市民部")
                .doesNotContain("市民課", "保険課");
        var page = get(office, "/interview-progress?unit=" + department());
        assertThat(page)
                .bodyText()
                .contains("みらい市", "市民部", "市民課", "保険課")
                .doesNotContain("青木", "課長　二", "二人だけの話", "転職の迷い", "第1会議室", id);
        assertThat(figures(page, "市民課"))
                .as("opening, mid-year, closing, three growth interviews, career")
                .containsExactly("1/3", "0/3", "0/3", "1/3", "0/3", "0/3", "0/3");
        assertThat(figures(page, "保険課")).containsOnly("0/1");
        assertThat(figures(page, "この所属に直接いる職員")).as("who leads the department").containsOnly("0/1");
        assertThat(figures(page, "合計")).startsWith("1/5", "0/5");
        var file = get(office, "/interview-progress.xlsx").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read().toString())
                    .contains("市民課")
                    .doesNotContain("青木", "二人だけの話", "転職の迷い");
        }
        assertThat(get(office, "/interview-progress?year=x")).hasStatusOk();
        assertThat(get(office, "/interview-people")).hasStatus(403);
        assertThat(get(person, "/interview-progress")).hasStatus(403);
        assertThat(get(person, "/interview-progress.xlsx")).hasStatus(403);
    }

    @Test
    void aHeadSeesNoUnitsButThoseBelow() {
        assertThat(get(head, "/interview-progress")).bodyText().contains("市民課").doesNotContain("保険課", "市民部<");
        assertThat(get(director, "/interview-progress"))
                .bodyText()
                .contains("市民課", "保険課")
                .doesNotContain("みらい市<");
        assertThat(get(head, "/interview-progress?unit=" + department())).hasStatus(404);
    }

    @Test
    void growthInterviewsAreCountedOneByOne() throws UnsupportedEncodingException {
        held(aoki, "growth");
        held(aoki, "growth");
        held(colleagueStaff, "growth");
        assertThat(growthDone()).containsExactly("2/3", "1/3", "0/3");
        held(aoki, "growth");
        assertThat(growthDone()).containsExactly("2/3", "1/3", "1/3");
    }

    private List<String> growthDone() throws UnsupportedEncodingException {
        return figures(get(head, "/interview-progress"), "この所属").subList(GROWTH, GROWTH + 3);
    }

    private Object department() {
        return city.one("select unit_id from organization.unit_version where name = '市民部'");
    }

    /** What the row of a unit says, without its name. */
    private static List<String> figures(MvcTestResult page, String unit) throws UnsupportedEncodingException {
        var rows = Arrays.stream(page.getResponse().getContentAsString().split("<tr>"))
                .filter(row -> row.replaceAll("(?s)</th>.*", "")
                        .replaceAll("<[^>]*>", "")
                        .strip()
                        .equals(unit))
                .toList();
        assertThat(rows).as(unit).hasSize(1);
        return Arrays.stream(rows.getFirst().split("<td ", -1))
                .skip(1)
                .map(cell -> cell.substring(cell.indexOf('>') + 1, cell.indexOf("</td>")))
                .toList();
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
