package jp.mieru.appraisal.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** A score never says anything else than its grade. */
class AdjustedScoreTest {
    private final RuleSet points = Preset.POINTS.rules();
    private final RuleSet grades = Preset.GRADES.rules();

    @Test
    void whereGradesDecideTheScoreIsThatOfTheGrade() {
        assertThat(AdjustedScore.isAsked(grades, PartKind.COMPETENCY)).isFalse();
        for (var step : grades.scale(grades.overall().scale()).orElseThrow().steps()) {
            assertThat(AdjustedScore.of(grades, staff(grades), null, step.letter(), null))
                    .hasValueSatisfying(adjusted -> assertThat(adjusted.score()).isEqualByComparingTo(step.points()));
        }
    }

    @Test
    void wherePointsDecideOnlyThoseOfTheGradeAreTaken() {
        assertThat(AdjustedScore.isAsked(points, null)).isTrue();
        for (var cutoff : points.overall().cutoffs()) {
            var least = cutoff.points();
            assertThat(AdjustedScore.of(points, staff(points), null, cutoff.letter(), least))
                    .isPresent();
            var below = least.subtract(new BigDecimal("0.1"));
            assertThat(AdjustedScore.of(points, staff(points), null, cutoff.letter(), below))
                    .isEmpty();
            assertThat(AdjustedScore.letter(points, null, below)).isNotEqualTo(cutoff.letter());
            assertThat(AdjustedScore.of(points, staff(points), null, cutoff.letter(), null))
                    .isEmpty();
        }
    }

    @Test
    void nobodyHasMorePointsThanCanBeReached() {
        var best = points.overall().cutoffs().getFirst().letter();
        var most = AdjustedScore.most(points, staff(points), null);
        assertThat(most).isGreaterThanOrEqualTo(new BigDecimal("100"));
        assertThat(AdjustedScore.of(points, staff(points), null, best, most)).isPresent();
        for (var beyond : List.of(most.add(new BigDecimal("0.1")), new BigDecimal("950"))) {
            assertThat(AdjustedScore.of(points, staff(points), null, best, beyond))
                    .as(beyond + " for a best of " + most)
                    .isEmpty();
        }
        var seven = Preset.SEVEN.rules();
        assertThat(AdjustedScore.most(seven, staff(seven), PartKind.PERFORMANCE))
                .as("the most that the rules allow")
                .isEqualByComparingTo("120");
        assertThat(AdjustedScore.most(seven, staff(seven), PartKind.COMPETENCY)).isEqualByComparingTo("100");
    }

    @Test
    void moreDigitsThanTheRulesHaveAreRoundedFirst() {
        var cutoff = points.overall().cutoffs().getFirst();
        var nearly = cutoff.points().subtract(new BigDecimal("0.04"));
        assertThat(AdjustedScore.of(points, staff(points), null, cutoff.letter(), nearly))
                .hasValueSatisfying(adjusted -> assertThat(adjusted.score()).isEqualByComparingTo(cutoff.points()));
    }

    private static Group staff(RuleSet rules) {
        return rules.group("staff").orElseThrow();
    }
}
