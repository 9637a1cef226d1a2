package jp.mieru.appraisal.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Pay;
import jp.mieru.appraisal.ruleset.Pay.Added;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** The quotas of the three presets and of the city whose published rule counts 特に優秀 within a quarter (高梁市). */
class QuotasTest {
    private final RuleSet grades = Preset.GRADES.rules();

    @Test
    void pointsNeverLowerARaise() {
        var added = new Added(8, 6, false);
        var best = new Pay.Rate("S", BigDecimal.ONE, 8, 4);
        var usual = new Pay.Rate("B", BigDecimal.ONE, 4, 1);
        assertThat(PointsNeverLowerARaise.raise(best, added, true)).isEqualTo(8);
        assertThat(PointsNeverLowerARaise.raise(usual, added, true)).isEqualTo(6);
        assertThat(PointsNeverLowerARaise.raise(usual, added, false)).isEqualTo(4);
    }

    @Test
    void aQuarterOfEachPositionAndAFewWithin() {
        var people = new ArrayList<Graded>();
        add(people, 2, "課長", "S");
        add(people, 23, "課長", "A");
        add(people, 75, "課長", "B");
        var uses = quotas(grades, people);
        assertThat(uses).extracting(QuotaUse::allowed).containsExactly(25, 1);
        assertThat(uses).extracting(QuotaUse::having).containsExactly(25, 2);
        assertThat(uses).extracting(QuotaUse::isExceeded).containsExactly(false, true);
        assertThat(uses.getLast().base()).isEqualByComparingTo("25");
    }

    @Test
    void aShareIsCutDownToAWholePerson() {
        var people = new ArrayList<Graded>();
        add(people, 2, "係長", "A");
        add(people, 5, "係長", "B");
        assertThat(quotas(grades, people).getFirst().allowed()).isEqualTo(1);
        assertThat(quotas(grades, people).getFirst().over()).isEqualTo(1);
    }

    @Test
    void positionsAreCountedEachByItself() {
        var people = new ArrayList<Graded>();
        add(people, 4, "課長", "A");
        add(people, 12, "係長", "B");
        assertThat(quotas(grades, people).stream()
                        .filter(use -> use.quota().letter().equals("A"))
                        .map(use -> use.among() + use.allowed() + use.isExceeded()))
                .containsExactly("係長3false", "課長1true");
    }

    @Test
    void everybodyIsOneBaseWhereTheRulesSaySo() {
        var people = new ArrayList<Graded>();
        add(people, 4, "課長", "A");
        add(people, 16, "係長", "B2");
        assertThat(quotas(Preset.SEVEN.rules(), people))
                .singleElement()
                .matches(use -> use.among().isEmpty() && use.allowed() == 4 && !use.isExceeded());
    }

    @Test
    void pointsBeginAnewOnceTheyReachTheThreshold() {
        var eight = new Added(8, 6, false);
        assertThat(PointsOverYears.of(eight, List.of(4, 2, 1))).isEqualTo(new PointsOverYears(7, false));
        assertThat(PointsOverYears.of(eight, List.of(4, 2, 1, 2))).isEqualTo(new PointsOverYears(0, true));
        assertThat(PointsOverYears.of(eight, List.of(4, 2, 1, 2, 1))).isEqualTo(new PointsOverYears(1, false));
    }

    @Test
    void whatLiesAboveTheThresholdCountsOnWhereTheRulesKeepIt() {
        assertThat(PointsOverYears.of(new Added(8, 6, true), List.of(4, 4, 4, 4, 1)))
                .isEqualTo(new PointsOverYears(1, false));
        assertThat(PointsOverYears.of(new Added(3, 6, true), List.of(2, 4, 0)))
                .as("a year without points brings no raise, however many were kept")
                .isEqualTo(new PointsOverYears(3, false));
        assertThat(PointsOverYears.of(new Added(8, 6, true), List.of(4, 2, 4))).isEqualTo(new PointsOverYears(2, true));
    }

    @Test
    void nothingAddsUpWhereTheRulesHaveNoThreshold() {
        assertThat(PointsOverYears.of(new Added(0, 0, false), List.of(4, 4))).isEqualTo(new PointsOverYears(0, false));
    }

    private static List<QuotaUse> quotas(RuleSet rules, List<Graded> people) {
        var scale = rules.scale(rules.overall().scale()).orElseThrow();
        return new Quotas(scale, rules.pay().quotas()).among(people);
    }

    private static void add(List<Graded> people, int number, String position, String letter) {
        for (int i = 0; i < number; i++) {
            people.add(new Graded(new StaffId(UUID.randomUUID()), "staff", position, letter));
        }
    }
}
