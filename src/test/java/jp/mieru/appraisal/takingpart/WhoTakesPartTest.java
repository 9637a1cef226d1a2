package jp.mieru.appraisal.takingpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.organization.Roster.Spell;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of the preset: a month at least, terms of three months for those employed by the fiscal year. */
class WhoTakesPartTest {
    private static final Days HALF = days("2026-04-01", "2026-09-30");
    private final WhoTakesPart rule = new WhoTakesPart(Preset.GRADES.rules(), HALF);

    @Test
    void whoeverWorkedAllAlongIsRatedForTheWholeTime() {
        assertThat(time(decide(person("主事", "常勤", "2010-04-01", null)))).isEqualTo(HALF);
    }

    @Test
    void whoeverCameInBetweenIsRatedFromThenAndWhoeverLeftUntilThen() {
        assertThat(time(decide(person("主事", "常勤", "2026-07-15", null)))).isEqualTo(days("2026-07-15", "2026-09-30"));
        assertThat(time(decide(person("課長", "常勤", "1990-04-01", "2026-06-30"))))
                .isEqualTo(days("2026-04-01", "2026-06-30"));
    }

    @Test
    void lessThanAMonthIsTooShort() {
        assertThat(reason(decide(person("主事", "常勤", "2026-09-02", null)))).isEqualTo(Reason.TOO_SHORT);
        assertThat(decide(person("主事", "常勤", "2026-09-01", null))).isInstanceOf(TakesPart.Yes.class);
        assertThat(reason(decide(person("課長", "常勤", "1990-04-01", "2026-04-29"))))
                .isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void leaveDoesNotCountAsWork() {
        var person = person("主事", "常勤", "2010-04-01", null);
        assertThat(reason(rule.decide(person, List.of(days("2026-01-01", "2026-09-05")), null)))
                .isEqualTo(Reason.AWAY);
        assertThat(rule.decide(person, List.of(days("2026-04-16", "2026-09-15")), null))
                .as("fifteen days before and fifteen after are a month")
                .isInstanceOf(TakesPart.Yes.class);
    }

    @Test
    void aShortTermByTheFiscalYearIsLeftOut() {
        assertThat(reason(decide(person("主事", "会計年度任用", "2026-07-01", "2026-09-15"))))
                .isEqualTo(Reason.FIXED_TERM);
        assertThat(decide(person("主事", "会計年度任用", "2026-04-01", "2027-03-31"))).isInstanceOf(TakesPart.Yes.class);
        assertThat(decide(person("主事", "常勤", "2026-07-01", "2026-09-15"))).isInstanceOf(TakesPart.Yes.class);
    }

    @Test
    void aPositionThatNoGroupHasIsAFaultUntilTheOfficeNamesAGroup() {
        var mayor = person("市長", "常勤", "2020-04-01", null);
        assertThat(reason(decide(mayor))).isEqualTo(Reason.NO_GROUP);
        assertThat(Reason.NO_GROUP.isFault()).isTrue();
        assertThat(Reason.BY_NAME.isFault()).isFalse();
        assertThat(rule.decide(mayor, List.of(), new ByName(true, "director", "x")))
                .isInstanceOf(TakesPart.Yes.class);
    }

    @Test
    void theOfficeTakesInAndLeavesOutByNameButNobodyWhoWasNotThere() {
        var late = person("主事", "常勤", "2026-09-20", null);
        assertThat(time(rule.decide(late, List.of(), new ByName(true, null, "x"))))
                .isEqualTo(days("2026-09-20", "2026-09-30"));
        assertThat(reason(rule.decide(person("主事", "常勤", "2010-04-01", null), List.of(), new ByName(false, null, "x"))))
                .isEqualTo(Reason.BY_NAME);
        assertThat(reason(rule.decide(person("主事", "常勤", "2026-10-01", null), List.of(), new ByName(true, null, "x"))))
                .isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void conditionalAppointmentsAreRatedForTheirFirstMonths() {
        var rule = new ConditionalAppointments(5);
        assertThat(rule.time(person("主事", "常勤", "2026-04-01", null))).contains(days("2026-04-01", "2026-08-31"));
        assertThat(rule.time(person("主事", "会計年度任用", "2026-04-01", null))).isEmpty();
        assertThat(rule.time(person("主事", "再任用", "2026-04-01", null))).isEmpty();
        assertThat(rule.time(person("主事", "常勤", "2026-04-01", "2026-08-30"))).isEmpty();
        assertThat(rule.endingBetween(
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2026-08-30"),
                        person("主事", "常勤", "2026-04-01", null)))
                .isEmpty();
        assertThat(new ConditionalAppointments(0).time(person("主事", "常勤", "2026-04-01", null)))
                .isEmpty();
    }

    private TakesPart decide(Spell person) {
        return rule.decide(person, List.of(), null);
    }

    private static Days time(TakesPart decided) {
        return ((TakesPart.Yes) decided).time();
    }

    private static Reason reason(TakesPart decided) {
        return ((TakesPart.No) decided).reason();
    }

    private static Spell person(String position, String type, String hired, @Nullable String left) {
        return new Spell(
                new StaffId(new UUID(0, 1)),
                "1",
                "x",
                new UnitId(new UUID(0, 2)),
                position,
                type,
                LocalDate.parse(hired),
                left == null ? null : LocalDate.parse(left));
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
