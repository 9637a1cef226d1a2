package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.Method;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.ruleset.Unrated;
import jp.mieru.appraisal.scoring.Result.Line;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * From the results of the parts to the overall grade of somebody in a group of positions. By points: Σ(score × weight) ÷ Σ weight
 * with the scores not rounded, rounded last, held against the cut-offs. By grades: the grade that follows by the rule.
 */
public final class OverallScoring {
    private final RuleSet rules;
    private final Group group;
    private final Scale scale;

    /** @throws java.util.NoSuchElementException if the rules lack the scale of the overall grade */
    public OverallScoring(RuleSet rules, Group group) {
        this.rules = rules;
        this.group = group;
        this.scale = rules.scale(rules.overall().scale()).orElseThrow();
    }

    /** A part that is not given was not rated; one that has no weight for the group does not count. */
    public Result of(Map<PartKind, Result> parts) {
        var lines = new ArrayList<Line>();
        var counted = new ArrayList<Result>();
        for (var part : rules.parts()) {
            var weight = group.weight(part.kind());
            if (weight.signum() > 0) {
                var result = parts.get(part.kind());
                lines.add(line(part, weight, result));
                if (result != null && result.isThere()) {
                    counted.add(result);
                }
            }
        }
        boolean missing = counted.size() < lines.size() && rules.overall().unrated() == Unrated.MISSING;
        if (counted.isEmpty() || missing) {
            return Result.none(lines);
        }
        return rules.overall().method() == Method.POINTS ? byPoints(lines, counted) : byGrades(lines);
    }

    private Line line(Part part, BigDecimal weight, @Nullable Result result) {
        var score = result == null ? null : result.score();
        return new Line(
                part.name(),
                result == null ? null : result.grade(),
                score,
                BigDecimal.ONE,
                weight,
                score == null ? null : score.multiply(weight));
    }

    private Result byPoints(List<Line> lines, List<Result> counted) {
        var rated = lines.stream().filter(line -> line.letter() != null).toList();
        var sum = BigFraction.ZERO;
        for (int i = 0; i < rated.size(); i++) {
            var exact = counted.get(i).exact();
            sum = exact == null
                    ? sum
                    : sum.add(exact.multiply(Exact.of(rated.get(i).weight())));
        }
        var weight = weight(rated);
        var exact = sum.divide(Exact.of(weight));
        var score = rules.overall().rounding().round(exact);
        return new Result(
                lines,
                weight,
                sum,
                exact,
                score,
                false,
                GradeFromScore.letter(scale, rules.overall().cutoffs(), score));
    }

    /** The scale of each part has as many steps as the overall one. */
    private Result byGrades(List<Line> lines) {
        var grades = new ArrayList<Weighted>();
        int at = 0;
        for (var part : rules.parts()) {
            if (group.weight(part.kind()).signum() > 0) {
                var line = lines.get(at++);
                if (line.letter() != null) {
                    int place = rules.scale(part.result()).orElseThrow().place(line.letter());
                    grades.add(new Weighted(place, line.weight()));
                }
            }
        }
        var mean = GradeFromGrades.mean(scale, grades);
        var step = scale.steps().get(GradeFromGrades.place(rules.overall().follows(), scale, grades));
        return new Result(
                lines,
                weight(lines.stream().filter(line -> line.letter() != null).toList()),
                null,
                mean,
                rules.overall().rounding().round(mean),
                false,
                step.letter());
    }

    private static BigDecimal weight(List<Line> lines) {
        return lines.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
