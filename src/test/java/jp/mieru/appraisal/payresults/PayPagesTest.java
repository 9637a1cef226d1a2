package jp.mieru.appraisal.payresults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.sheet.PaidTown;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PayPagesTest extends PaidTown {
    private static final int MOST_STATEMENTS = 22;

    CycleId cycle;
    SheetId one;
    String path;

    @BeforeEach
    void someAreFixed() {
        cycle = lastCycle();
        one = fixed(cycle, 1, "主事", "A");
        fixed(cycle, 2, "主事", "B");
        fixed(cycle, 3, "課長", "S");
        fixed(cycle, 4, "課長", "A");
        open(cycle, 5);
        path = "/appraisal-cycles/" + cycle + "/pay";
    }

    @Test
    void theOfficeSeesGradesRatesAndQuotasThatAreExceeded() {
        assertThat(get(office, "/appraisal-pay")).hasStatusOk().bodyText().contains("5人のうち4人の結果が確定しています");
        assertThat(get(office, path))
                .hasStatusOk()
                .bodyText()
                .contains("1人の評価がまだ確定していません", "枠を超えています", "課長のA以上：2人（枠は0人、2人超過）", "100分の107", "100分の103");
        assertThat(get(office, path + "?grade=S")).bodyText().contains("職員3").doesNotContain("職員1<", "職員4");
        assertThat(get(office, path + "?standing=open"))
                .bodyText()
                .contains("職員5")
                .doesNotContain("職員4");
        assertThat(get(office, path + "?group=manager&name=職員4"))
                .bodyText()
                .contains("職員4")
                .doesNotContain("職員3<");
        assertThat(get(office, path + "?lang=en")).bodyText().contains("3 quotas are exceeded", "2 too many");
    }

    @Test
    void nobodyElseSeesIt() {
        for (var page : new String[] {path, path + "/file", "/appraisal-pay"}) {
            assertThat(get(first(), page)).hasStatus(403);
            assertThat(get(town.city.account(null, Duty.SURVEY), page)).hasStatus(403);
        }
        assertThat(get(office, "/appraisal-cycles/" + UUID.randomUUID() + "/pay"))
                .hasStatus(404);
        assertThat(get(office, path + "?of=nonsense&grade=<x>&standing=%7B0%7D&page=99"))
                .hasStatusOk();
    }

    @Test
    void whileASheetIsAmendedTheResultBeforeCountsAndTheNewOneOnceItIsFixed() {
        amend(one, "D");
        assertThat(get(office, path))
                .bodyText()
                .contains("1人の評価を見直しています", "見直し中（前の結果）")
                .doesNotContain("100分の93");
        fixAgain(one);
        assertThat(get(office, path)).bodyText().contains("100分の93").doesNotContain("1人の評価を見直しています");
    }

    @Test
    void whoWasNotRatedGetsWhatTheRulesSay() {
        town.city.run(
                "insert into appraisal.left_out (cycle_id, staff_id, unit_id, position, reason) values (?, ?, ?, '主事', 'away'), (?, ?, ?, '主事', 'too_short')",
                cycle.value(),
                town.person(0, 6).value(),
                town.section(0).value(),
                cycle.value(),
                town.person(0, 7).value(),
                town.section(0).value());
        assertThat(get(office, path + "?standing=none")).bodyText().contains("職員6", "職員7");
        fixed(earlier(1), 6, "主事", "C");
        follow(written(Preset.GRADES.rules())
                .replace(
                        "\"neverRated\":{\"latest\":false,\"grade\":\"\"}",
                        "\"neverRated\":{\"latest\":true,\"grade\":\"B\"}"));
        town.city.run("update appraisal.cycle set rules_id = ? where id = ?", rules, cycle.value());
        assertThat(get(office, path + "?standing=earlier"))
                .bodyText()
                .contains("職員6", "100分の97")
                .doesNotContain("職員7");
        assertThat(get(office, path + "?standing=rule")).bodyText().contains("職員7", "100分の100");
        assertThat(get(office, path))
                .as("they are not counted for quotas")
                .bodyText()
                .contains("2人超過");
    }

    @Test
    void pointsAddUpOverTheYearsWithAmendedOnesToo() throws Exception {
        follow(written(Preset.SEVEN.rules()));
        town.city.run("update appraisal.cycle set rules_id = ? where id = ?", rules, cycle.value());
        fixed(earlier(1), 1, "主事", "S");
        var long_ago = fixed(earlier(2), 1, "主事", "A");
        assertThat(get(office, path)).bodyText().contains("達しました");
        amend(long_ago, "D");
        assertThat(get(office, path)).bodyText().contains("達しました");
        fixAgain(long_ago);
        var file = get(office, path + "/file");
        assertThat(get(office, path)).bodyText().doesNotContain("達しました");
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            var row = rows.stream()
                    .filter(each -> each.getCellText(1).equals("職員1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCellText(5)).isEqualTo("A");
            assertThat(row.getCellText(9)).isEqualTo("2");
            assertThat(row.getCellText(10)).isEqualTo("6");
        }
    }

    @Test
    void theOwnResultIsHiddenUntilItIsTold() {
        var inside = staff(0, 3);
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", inside);
        assertThat(get(inside, path + "?name=職員3"))
                .bodyText()
                .contains("本人への開示前")
                .doesNotContain("100分の107");
        assertThat(get(inside, path + "?grade=S")).bodyText().doesNotContain("職員3");
        assertThat(get(office, path + "?name=職員3")).bodyText().contains("100分の107");
    }

    @Test
    void aHalfYearIsPaidByTheGradeOfItsPart() {
        var half = firstCycle();
        var id = open(half, 1);
        town.city.run(
                "insert into appraisal.outcome (sheet_id, step, part, span, grade, proposed) "
                        + "values (?, 'second', 'performance', 'period', 'C', 'C')",
                id.value());
        town.city.run("update appraisal.sheet set stage = 'confirm' where id = ?", id.value());
        many.pass(java.util.List.of(id), jp.mieru.appraisal.sheet.Stage.CONFIRM, "", clerk);
        assertThat(get(office, "/appraisal-cycles/" + half + "/pay")).bodyText().contains("業績評価", "100分の97");
    }

    @Test
    void thePageTakesFewStatements() {
        get(office, path);
        assertThat(StatementCounter.during(() -> get(office, path))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        follow(written(Preset.SEVEN.rules()));
        town.city.run("update appraisal.cycle set rules_id = ? where id = ?", rules, cycle.value());
        assertThat(StatementCounter.during(() -> get(office, path))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(StatementCounter.during(() -> get(office, path + "/file")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }
}
