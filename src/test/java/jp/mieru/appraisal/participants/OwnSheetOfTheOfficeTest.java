package jp.mieru.appraisal.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.OfficePages;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 人事　五月 of the office is rated in the cycle, too. */
@NullUnmarked
class OwnSheetOfTheOfficeTest extends OfficePages {
    private String another;

    @BeforeEach
    void somebodyElseIsInChargeToo() {
        another = town.city.account(town.clerk("100011", "人事　六月"), Duty.APPRAISAL);
    }

    @Test
    void nobodyReadsWhereItIsNorNamesItsRaters() throws Exception {
        open();
        var own = path + "/sheets/" + sheet(town.officer);
        assertThat(page(own)).hasStatus(404);
        assertThat(get(another, own)).hasStatusOk();
        assertThat(sends(own + "/raters", "step", "first", "number", "100004", "reason", "x"))
                .hasStatus(404);
        assertThat(rater(town.officer)).isEqualTo(town.chief.value());
        assertThat(page(path)).hasStatusOk().bodyText().contains("主事　四季").doesNotContain("人事　五月");
        assertThat(get(another, path)).bodyText().contains("人事　五月");
        var file = page(path + "/file").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read().stream()
                            .map(row -> row.getCellText(0))
                            .collect(Collectors.toList()))
                    .contains("100004")
                    .doesNotContain("100005");
        }
    }

    @Test
    void handingOverLeavesItToSomebodyElse() {
        open();
        town.city.run(
                "update organization.unit_head set valid = daterange(lower(valid), '2026-10-01') where staff_id = ?",
                town.chief.value());
        town.city.heads(town.clerk, town.group, "2026-10-01", null);
        var moved = path + "/moved-raters";
        assertThat(get(another, moved)).bodyText().contains("1人のシートを引き継ぐ");
        assertThat(page(moved)).bodyText().contains("1人のシートを引き継ぐ");
        String[] handed = {
            "rater", town.chief.toString(), "step", "first", "successor", town.clerk.toString(), "reason", "異動のため"
        };
        assertThat(sends(moved, handed)).hasStatus3xxRedirection();
        assertThat(rater(town.officer)).isEqualTo(town.chief.value());
        assertThat(post(another, moved, handed)).hasStatus3xxRedirection();
        assertThat(rater(town.officer)).isEqualTo(town.clerk.value());
    }

    @Test
    void nobodyTakesThemselvesInOrOutOrNamesTheirOwnRater() {
        var refused = "ほかの担当者";
        String[] out = {"number", "100005", "takes", "out", "reason", "派遣中"};
        assertThat(sends(path + "/decisions", out)).hasStatus(422).bodyText().contains(refused);
        String[] named = {"scope", "person", "subject", "100005", "step", "first", "rater", "100004", "note", "近くにいるため"
        };
        assertThat(sends(path + "/named-raters", named))
                .hasStatus(422)
                .bodyText()
                .contains(refused);
        assertThat(post(another, path + "/decisions", out)).hasStatus3xxRedirection();
        assertThat(post(another, path + "/named-raters", named)).hasStatus3xxRedirection();
        assertThat(sends(path + "/decisions/removal", "staff", town.officer.toString()))
                .hasStatus(404);
        assertThat(sends(
                        path + "/named-raters/removal",
                        "scope",
                        "PERSON",
                        "subject",
                        town.officer.toString(),
                        "step",
                        "first"))
                .hasStatus(404);
        assertThat(page(path + "/decisions")).hasStatusOk().bodyText().doesNotContain("派遣中", "近くにいるため");
        assertThat(get(another, path + "/decisions")).bodyText().contains("派遣中", "近くにいるため");
    }

    private Object sheet(StaffId staff) {
        return town.city.one("select id::text from appraisal.sheet where staff_id = ?", staff.value());
    }

    private Object rater(StaffId staff) {
        return town.city.one(
                "select r.staff_id from appraisal.rater r join appraisal.sheet s on s.id = r.sheet_id "
                        + "where s.staff_id = ? and r.step = 'first'",
                staff.value());
    }
}
