package jp.mieru.appraisal.scoring;

import static jp.mieru.appraisal.ruleset.PartKind.ATTITUDE;
import static jp.mieru.appraisal.ruleset.PartKind.COMPETENCY;
import static jp.mieru.appraisal.ruleset.PartKind.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each preset worked by hand. */
@NullUnmarked
class PresetScoringTest {
    private final Golden grades = new Golden(Preset.GRADES.rules());
    private final Golden points = new Golden(Preset.POINTS.rules());
    private final Golden seven = new Golden(Preset.SEVEN.rules());

    // S to D: the grade that more than half of six items reach.
    @ParameterizedTest
    @CsvSource({
        "b b b b b b, B",
        "s s s s b b, S", // 4 of 6 reach s
        "s s s b b b, B", // 3 of 6 are not more than half
        "a a a a d d, A",
        "s a a b c d, B", // s 1, a 3: half; b 4 of 6
        "a a a - - -, A", // not rated: 3 of 3
        "a a b b - -, B" // a 2 of 4 is half only
    })
    void competencyIsWhatMoreThanHalfOfTheItemsReach(String letters, String grade) {
        assertThat(grades.items(COMPETENCY, "staff", letters).grade()).isEqualTo(grade);
    }

    @Test
    void performanceByGradesIsTheMeanByWeight() {
        // (4×60 + 3×40) ÷ 100 = 3.6, nearest to 4
        assertThat(grades.goals("a normal 60", "b normal 40").grade()).isEqualTo("A");
        // (4×50 + 3×50) ÷ 100 = 3.5, equally near to both: the lower
        assertThat(grades.goals("a normal 50", "b normal 50").grade()).isEqualTo("B");
        // not rated is not zero: (5×30) ÷ 30 = 5
        assertThat(grades.goals("s normal 30", "- normal 70").grade()).isEqualTo("S");
    }

    @Test
    void theOverallGradeOfTheStateStyleIsTheNearestToTheWeightedMean() {
        var competency = grades.items(COMPETENCY, "staff", "a a a a b b"); // A = 4
        var performance = grades.year(PERFORMANCE, grades.goals("b normal 100"), grades.goals("b normal 100")); // B = 3
        // 係員 60 : 40 → (4×60 + 3×40) ÷ 100 = 3.6 → A
        var staff = grades.overall("staff", Map.of(COMPETENCY, competency, PERFORMANCE, performance));
        assertThat(staff.grade()).isEqualTo("A");
        assertThat(staff.score()).isEqualByComparingTo("3.6");
        // 課長 50 : 50 → 3.5 → the lower, B; 部長 40 : 60 → 3.4 → B
        assertThat(grades.overall("manager", Map.of(COMPETENCY, competency, PERFORMANCE, performance))
                        .grade())
                .isEqualTo("B");
        assertThat(grades.overall("director", Map.of(COMPETENCY, competency, PERFORMANCE, performance))
                        .grade())
                .isEqualTo("B");
    }

    // 5: ≥ 90, 4: ≥ 80, 3: ≥ 60, 2: ≥ 50, 1: below; at each cut-off and the least below it (奈良).
    @ParameterizedTest
    @CsvSource({"100, 5", "90, 5", "89.9, 4", "80, 4", "79.9, 3", "60, 3", "59.9, 2", "50, 2", "49.9, 1", "0, 1"})
    void aScoreReachesTheGradeWhoseCutOffItIs(BigDecimal score, String grade) {
        var rules = Preset.POINTS.rules();
        var scale = rules.scale("whole").orElseThrow();
        assertThat(GradeFromScore.letter(scale, rules.overall().cutoffs(), score))
                .isEqualTo(grade);
    }

    @Test
    void itemsOfFortyFortyAndTwentyAddUp() {
        // 業務遂行 20+20, 知識・調整 20+20, 意識・態度 10+10
        // 100×20 + 80×20 + 80×20 + 80×20 + 100×10 + 80×10 = 8600; ÷ 100 = 86
        var result = points.items(COMPETENCY, "chief", "5 4 4 4 5 4");
        assertThat(result.score()).isEqualByComparingTo("86.0");
        assertThat(result.grade()).isEqualTo("4");
        // 100×(20+20+10) + 80×(20+20+10) = 9000 → exactly 90
        assertThat(points.items(COMPETENCY, "chief", "5 5 4 4 5 4").grade()).isEqualTo("5");
        // all 3: 60, exactly at the cut-off; all 2: 40
        assertThat(points.items(COMPETENCY, "chief", "3 3 3 3 3 3").grade()).isEqualTo("3");
        assertThat(points.items(COMPETENCY, "chief", "2 2 2 2 2 2").grade()).isEqualTo("1");
    }

    @Test
    void whatIsNotRatedIsSpreadAndNeverZero() {
        // without 知識 (20): (100×20 + 80×20 + 80×20 + 100×10 + 80×10) ÷ 80 = 7000 ÷ 80 = 87.5
        var result = points.items(COMPETENCY, "chief", "5 4 - 4 5 4");
        assertThat(result.score()).isEqualByComparingTo("87.5");
        assertThat(result.weight()).isEqualByComparingTo("80");
        assertThat(points.items(COMPETENCY, "chief", "- - - - - -").isThere()).isFalse();
    }

    @Test
    void goalsCountByDifficultyAndWeight() {
        // 80×1.2×50 + 60×1.0×30 + 100×0.8×20 = 4800 + 1800 + 1600 = 8200 → 82
        var result = points.goals("4 hard 50", "3 normal 30", "5 easy 20");
        assertThat(result.score()).isEqualByComparingTo("82.0");
        assertThat(result.grade()).isEqualTo("4");
        // 100×1.2 = 120 is lowered to 100
        assertThat(points.goals("5 hard 100").capped()).isTrue();
        assertThat(points.goals("5 hard 100").score()).isEqualByComparingTo("100");
    }

    @Test
    void theTotalIsRoundedOnceAtTheEnd() {
        // 能力 86; 業績 前期 (80×1.0×1 + 60×1.0×2) ÷ 3 = 66.666…, 後期 82 → (66.666… + 82) ÷ 2 = 74.333…
        var competency = points.items(COMPETENCY, "chief", "5 4 4 4 5 4");
        var first = points.goals("4 normal 1", "3 normal 2");
        var second = points.goals("4 hard 50", "3 normal 30", "5 easy 20");
        assertThat(first.score()).isEqualByComparingTo("66.7");
        var performance = points.year(PERFORMANCE, first, second);
        assertThat(performance.score()).isEqualByComparingTo("74.3");
        // 係長 60 : 40 → 86×0.6 + 74.333…×0.4 = 51.6 + 29.7333… = 81.333… → 81.3 → 4
        var overall = points.overall("chief", Map.of(COMPETENCY, competency, PERFORMANCE, performance));
        assertThat(overall.score()).isEqualByComparingTo("81.3");
        assertThat(overall.grade()).isEqualTo("4");
    }

    @Test
    void withoutAPartThePointsHaveNoTotalAndSevenGradesDo() {
        var points = this.points.items(COMPETENCY, "staff", "4 4 4 4 4 4");
        assertThat(this.points.overall("staff", Map.of(COMPETENCY, points)).isThere())
                .isFalse();
        var seven = this.seven.items(COMPETENCY, "staff", "6 6 6 6");
        // 85 × 50 ÷ 50
        assertThat(this.seven.overall("staff", Map.of(COMPETENCY, seven)).score())
                .isEqualByComparingTo("85");
    }

    @Test
    void sevenGradesWithAThirdPart() {
        // 能力 30/20/30/20: 85×30 + 70×20 + 85×30 + 60×20 = 2550 + 1400 + 2550 + 1200 = 7700 → 77 → B3
        var competency = seven.items(COMPETENCY, "staff", "6 5 6 4");
        assertThat(competency.score()).isEqualByComparingTo("77");
        assertThat(competency.grade()).isEqualTo("B3");
        // 業績 前期 100×1.2 = 120 (allowed up to 120), 後期 60 → 90 → S exactly
        var performance = seven.year(PERFORMANCE, seven.goals("7 hard 100"), seven.goals("4 normal 100"));
        assertThat(performance.score()).isEqualByComparingTo("90");
        assertThat(performance.grade()).isEqualTo("S");
        // 意欲 (60 + 70) ÷ 2 = 65 → B2
        var attitude = seven.items(ATTITUDE, "staff", "4 5");
        assertThat(attitude.grade()).isEqualTo("B2");
        // 係員 50 : 30 : 20 → 38.5 + 27 + 13 = 78.5 → A
        var overall =
                seven.overall("staff", Map.of(COMPETENCY, competency, PERFORMANCE, performance, ATTITUDE, attitude));
        assertThat(overall.score()).isEqualByComparingTo("78.5");
        assertThat(overall.grade()).isEqualTo("A");
    }

    // 切捨て: 77.995 stays below 78, where rounding up or half up would reach it.
    @Test
    void cutsOffWhereTheRuleSaysSo() {
        // (85×1599 + 70×1401) ÷ 3000 = (135915 + 98070) ÷ 3000 = 77.995 → 77.99 → B3
        var result = seven.goals("6 normal 1599", "5 normal 1401");
        assertThat(result.score()).isEqualByComparingTo("77.99");
        assertThat(result.grade()).isEqualTo("B3");
        // (85×8 + 70×7) ÷ 15 = 78 exactly → A; one seventh more of the lower: (85×8 + 70×8) ÷ 16 = 77.5 → B3
        assertThat(seven.goals("6 normal 8", "5 normal 7").grade()).isEqualTo("A");
        assertThat(seven.goals("6 normal 8", "5 normal 8").grade()).isEqualTo("B3");
        // (85 + 85 + 60) ÷ 3 = 76.666… → 76.66
        assertThat(seven.goals("6 normal 2", "4 normal 1").score()).isEqualByComparingTo("76.66");
    }

    @Test
    void payFollowsTheFiguresOfTheField() {
        // 高梁市: 107, 103, 100, 97, 93; the top two ≤ 25 %, of them the top ≤ 5 %
        assertThat(Preset.GRADES.rules().pay().rates())
                .extracting(rate -> rate.letter() + rate.percent().intValue())
                .containsExactly("S107", "A103", "B100", "C97", "D93");
        assertThat(Preset.GRADES.rules().pay().quotas())
                .extracting(quota -> quota.letter() + quota.percent() + quota.base())
                .containsExactly("A25POSITION", "S5WITHIN");
        // 昇給区分 8, 6, 4, 2, 0
        assertThat(Preset.GRADES.rules().pay().rates())
                .extracting(rate -> rate.raise())
                .containsExactly(8, 6, 4, 2, 0);
        // 横浜市: S 4, A 2, B 1 points; 8 of them bring 6 instead of 4
        var pay = Preset.SEVEN.rules().pay();
        assertThat(pay.rates()).extracting(rate -> rate.points()).containsExactly(4, 2, 1, 1, 1, 0, 0);
        assertThat(List.of(
                        pay.added().threshold(),
                        pay.added().raise(),
                        pay.rates().get(2).raise()))
                .containsExactly(8, 6, 4);
    }

    @Test
    void aRaterDiffersOnlyWhereAllowedAndWithAReason() {
        RuleSet may = Preset.GRADES.rules();
        assertThat(DifferingNeedsAReason.isKept(may, "B", "B", null)).isTrue();
        assertThat(DifferingNeedsAReason.isKept(may, "B", "A", "　")).isFalse();
        assertThat(DifferingNeedsAReason.isKept(may, "B", "A", "窓口の混乱を一人で収めた。")).isTrue();
        assertThat(DifferingNeedsAReason.isKept(Preset.POINTS.rules(), "4", "5", "理由"))
                .isFalse();
    }

    @Test
    void aLetterThatTheScaleDoesNotHaveIsNotRated() {
        var rules = Preset.POINTS.rules();
        var scoring = new PartScoring(rules, rules.part(COMPETENCY).orElseThrow());
        var marks = List.of(
                Mark.of(new Words("x", null), "9", BigDecimal.TEN), Mark.of(new Words("y", null), "4", BigDecimal.ONE));
        assertThat(scoring.period(marks).score()).isEqualByComparingTo("80");
    }
}
