package jp.mieru.appraisal.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.OfficePages;
import jp.mieru.appraisal.deadline.OpenDays;
import jp.mieru.platform.jobs.RecurringWork;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NullUnmarked
class CycleRemindersTest extends OfficePages {
    @Autowired
    List<RecurringWork> work;

    String clerk;
    String chief;

    @BeforeEach
    void aCycleIsOpen() {
        clerk = town.city.account(town.clerk);
        chief = town.city.account(town.chief);
        open();
    }

    @Test
    void thoseWhomAStepWaitsForAreRemindedOnceADay() {
        town.city.run("update appraisal.sheet set stage = 'first' where staff_id = ?", town.clerk.value());
        assertThat(remind("FIRST")).hasStatus3xxRedirection();
        assertThat(town.city.one("select string_agg(account_id::text, ' ') from platform.notice"))
                .isEqualTo(chief);
        remind("FIRST");
        assertThat(town.city.one("select count(*) from platform.notice")).isEqualTo(1L);
        remind("SELF");
        assertThat(town.city.one("select count(*) from platform.notice where account_id = ?", UUID.fromString(clerk)))
                .as("the clerk has handed on")
                .isEqualTo(0L);
    }

    @Test
    void theOfficeIsToldHowManyAReminderWouldReachBeforeItGoesOut() {
        town.city.run("update appraisal.sheet set stage = 'first' where staff_id = ?", town.clerk.value());
        assertThat(page(path)).bodyText().contains("一次評価を催促する（1人）", "一次評価がまだの1人に、お知らせとメールを送ります。", "送ったお知らせは取り消せません");
        remind("FIRST");
        assertThat(page(path)).as("nobody is left to remind today").bodyText().doesNotContain("一次評価を催促する");
    }

    @Test
    void remindersComeThreeDaysBeforeOnTheDayAndEveryThirdDayAfterOnOpenDays() {
        var due = LocalDate.parse("2026-10-13"); // Tuesday; 10, 11 and 12 October are closed
        assertThat(IntStream.rangeClosed(1, 31)
                        .filter(day -> ReminderDays.include(due.withDayOfMonth(day), due, OpenDays.usual()))
                        .boxed())
                .containsExactly(13, 16, 19, 22, 26, 28);
    }

    @Test
    void whoeverTakesPartSeesTheCalendar() {
        assertThat(get(clerk, "/appraisal-calendar")).hasStatusOk().bodyText().contains("業績評価（前期）", "10月13日", "自己評価");
        assertThat(get(chief, "/appraisal-calendar")).bodyText().contains("2人を評価");
        var mayor = town.city.account(town.mayor);
        assertThat(get(mayor, "/appraisal-calendar")).hasStatusOk();
        var nobody = town.city.account(town.city.staff("900000", "無関係　人", "ム", town.group, "参与", 1));
        assertThat(get(nobody, "/appraisal-calendar")).bodyText().contains("いま関わっている評価はありません");
        assertThat(get(clerk, "/appraisal-cycles/" + cycle)).hasStatus(403);
    }

    @Test
    void conditionalAppointmentsComeUpAndGetTheirSheetsWhenTheMonthsHaveRunOut() {
        var today = LocalDate.now(Japan.ZONE);
        var conditional = conditional(today.minusDays(60), today.plusDays(120));
        var done = town.clerk("500001", "満了　一");
        town.city.change(done, "hired_on", today.minusMonths(5).minusDays(10));
        var coming = town.clerk("500002", "満了　二");
        town.city.change(coming, "hired_on", today.minusMonths(5).plusDays(30));
        assertThat(get(office, "/appraisal-cycles/" + conditional + "/upcoming"))
                .hasStatusOk()
                .bodyText()
                .contains("満了　二")
                .doesNotContain("満了　一");
        assertThat(open.goOn(conditional)).isEqualTo(1);
        assertThat(open.goOn(conditional)).isZero();
        assertThat(town.city.one("select staff_id from appraisal.sheet where cycle_id = ?", conditional.value()))
                .isEqualTo(done.value());
    }

    @Test
    void eachConditionalAppointmentIsRatedAsTheOrganisationStoodWhenTheMonthsRanOut() {
        var today = LocalDate.now(Japan.ZONE);
        var conditional = conditional(today.minusDays(60), today.plusDays(120));
        var changed = today.minusDays(10).toString();
        town.city.run(
                "update organization.unit_head set valid = daterange(lower(valid), ?::date) where staff_id = ?",
                changed,
                town.chief.value());
        town.city.heads(town.officer, town.group, changed, null);
        var before = town.clerk("500001", "満了　一");
        town.city.change(before, "hired_on", today.minusMonths(5).minusDays(20));
        var after = town.clerk("500002", "満了　二");
        town.city.change(after, "hired_on", today.minusMonths(5).minusDays(2));
        assertThat(open.goOn(conditional)).isEqualTo(2);
        assertThat(firstRater(before)).isEqualTo(town.chief.value());
        assertThat(firstRater(after)).isEqualTo(town.officer.value());
    }

    @Test
    void conditionalCyclesAreLookedAtUntilAMonthAfterTheirLastDay() {
        var today = LocalDate.now(Japan.ZONE);
        var past = conditional(today.minusDays(400), today.minusDays(40));
        var late = town.clerk("500001", "満了　一");
        town.city.change(late, "hired_on", today.minusDays(60).minusMonths(5));
        recurring("appraisal.conditional").run();
        assertThat(sheets(past)).isEqualTo(0L);
        town.city.run("update appraisal.cycle set last_day = ? where id = ?", today.minusDays(20), past.value());
        recurring("appraisal.conditional").run();
        assertThat(sheets(past)).isEqualTo(1L);
    }

    private RecurringWork recurring(String name) {
        return work.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Object sheets(CycleId of) {
        return town.city.one("select count(*) from appraisal.sheet where cycle_id = ?", of.value());
    }

    private Object firstRater(StaffId of) {
        return town.city.one(
                "select r.staff_id from appraisal.rater r join appraisal.sheet s on s.id = r.sheet_id "
                        + "where s.staff_id = ? and r.step = 'first'",
                of.value());
    }

    private CycleId conditional(LocalDate first, LocalDate last) {
        var id = (UUID) town.city.one(
                "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day, state) "
                        + "values (?, 2026, 'conditional', ?, ?, ?, 'open') returning id",
                town.rules,
                first,
                last,
                last);
        town.city.run("insert into appraisal.cycle_part (cycle_id, part, period) values (?, 'competency', 0)", id);
        return new CycleId(id);
    }

    private MvcTestResult remind(String step) {
        return sends(path + "/reminders", "step", step);
    }
}
