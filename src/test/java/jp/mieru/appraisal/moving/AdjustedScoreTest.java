package jp.mieru.appraisal.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
            assertThat(AdjustedScore.of(grades, null, step.letter(), null))
                    .hasValueSatisfying(adjusted -> assertThat(adjusted.score()).isEqualByComparingTo(step.points()));
        }
    }

    @Test
    void wherePointsDecideOnlyThoseOfTheGradeAreTaken() {
        assertThat(AdjustedScore.isAsked(points, null)).isTrue();
        for (var cutoff : points.overall().cutoffs()) {
            var least = cutoff.points();
            assertThat(AdjustedScore.of(points, null, cutoff.letter(), least)).isPresent();
            var below = least.subtract(new BigDecimal("0.1"));
            assertThat(AdjustedScore.of(points, null, cutoff.letter(), below)).isEmpty();
            assertThat(AdjustedScore.letter(points, null, below)).isNotEqualTo(cutoff.letter());
            assertThat(AdjustedScore.of(points, null, cutoff.letter(), null)).isEmpty();
        }
    }
}
