package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mieru.appraisal.ruleset.Follows;
import jp.mieru.appraisal.ruleset.Method;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.ruleset.Unrated;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.appraisal.scoring.Result.Line;
import org.hipparchus.fraction.BigFraction;

/**
 * From marks to the result of a part. By points: Σ(points × coefficient × weight) ÷ Σ weight over what was rated, rounded last,
 * held against the cut-offs. By grades: the grade that follows by the rule of the part; its points are the score.
 */
public final class PartScoring {
    private final RuleSet rules;
    private final Part part;
    private final Scale marks;
    private final Scale results;

    /** @throws java.util.NoSuchElementException if the rules lack a scale of the part */
    public PartScoring(RuleSet rules, Part part) {
        this.rules = rules;
        this.part = part;
        this.marks = rules.scale(part.scale()).orElseThrow();
        this.results = rules.scale(part.result()).orElseThrow();
    }

    /** One period. A letter that the scale does not have is not rated. */
    public Result period(List<Mark> given) {
        var lines = given.stream().map(this::line).toList();
        if (isMissing(lines)) {
            return Result.none(lines);
        }
        return part.marks() == Method.POINTS ? byPoints(lines) : byGrades(lines, marks, part.follows());
    }

    /** All periods of a year, each of the same weight. */
    public Result year(List<Result> periods) {
        if (periods.size() == 1) {
            return periods.getFirst();
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < periods.size(); i++) {
            lines.add(periodLine(i, periods.get(i)));
        }
        if (isMissing(lines)) {
            return Result.none(lines);
        }
        if (part.marks() == Method.GRADES) {
            return byGrades(lines, results, part.follows());
        }
        var there = periods.stream().map(Result::exact).filter(Objects::nonNull).toList();
        var sum = there.stream().reduce(BigFraction.ZERO, BigFraction::add);
        return scored(lines, BigDecimal.valueOf(there.size()), sum);
    }

    private Line line(Mark mark) {
        var points = marks.step(mark.letter()).map(Scale.Step::points).orElse(null);
        var product =
                points == null ? null : points.multiply(mark.coefficient()).multiply(mark.weight());
        return new Line(
                mark.name(), points == null ? null : mark.letter(), points, mark.coefficient(), mark.weight(), product);
    }

    private Line periodLine(int number, Result period) {
        var name = part.periods().size() > number ? part.periods().get(number).name() : new Words(null, null);
        return new Line(name, period.grade(), period.score(), BigDecimal.ONE, BigDecimal.ONE, period.score());
    }

    private boolean isMissing(List<Line> lines) {
        boolean none = lines.stream().allMatch(line -> line.letter() == null);
        boolean some = lines.stream().anyMatch(line -> line.letter() == null);
        return none || (some && part.unrated() == Unrated.MISSING);
    }

    private Result byPoints(List<Line> lines) {
        var sum = BigFraction.ZERO;
        for (var line : lines) {
            sum = line.product() == null ? sum : sum.add(Exact.of(line.product()));
        }
        return scored(lines, rated(lines), sum);
    }

    private Result scored(List<Line> lines, BigDecimal weight, BigFraction sum) {
        var whole = sum.divide(Exact.of(weight));
        var most = part.most() == null ? whole : Exact.of(part.most());
        boolean capped = whole.compareTo(most) > 0;
        var exact = capped ? most : whole;
        var score = rules.overall().rounding().round(exact);
        return new Result(
                lines, weight, sum, exact, score, capped, GradeFromScore.letter(results, part.cutoffs(), score));
    }

    /** The result scale has as many steps as that of the marks: a place there is a place here. */
    private Result byGrades(List<Line> lines, Scale scale, Follows rule) {
        var grades = lines.stream()
                .filter(line -> line.letter() != null)
                .map(line -> new Weighted(scale.place(line.letter()), line.weight()))
                .toList();
        var step = results.steps().get(GradeFromGrades.place(rule, scale, grades));
        return new Result(lines, rated(lines), null, Exact.of(step.points()), step.points(), false, step.letter());
    }

    private static BigDecimal rated(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.letter() != null)
                .map(Line::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
