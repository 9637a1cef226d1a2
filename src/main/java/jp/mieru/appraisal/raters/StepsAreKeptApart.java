package jp.mieru.appraisal.raters;

import static jp.mieru.appraisal.ruleset.Procedure.CONFIRM;
import static jp.mieru.appraisal.ruleset.Procedure.FIRST;
import static jp.mieru.appraisal.ruleset.Procedure.SECOND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mieru.appraisal.raters.LineUpwards.Above;
import jp.mieru.appraisal.ruleset.HeldTogether;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;

/**
 * Nobody holds two steps of a sheet that the rules keep apart, whoever was named. The later step goes to the next above who
 * holds none of the earlier ones, to confirm the highest; where nobody is, it is left out. Pure.
 */
record StepsAreKeptApart(List<HeldTogether> held) {
    private static final List<Procedure> STEPS = List.of(FIRST, SECOND, CONFIRM);

    /** @param isTop whether somebody leads the whole */
    void mend(Map<Procedure, Rater> chosen, List<Above> above, Predicate<Above> isTop) {
        for (var step : List.of(SECOND, CONFIRM)) {
            var rater = chosen.get(step);
            if (rater != null && clashes(chosen, step, rater)) {
                other(chosen, step, above, isTop)
                        .ifPresentOrElse(next -> chosen.put(step, next), () -> chosen.remove(step));
            }
        }
    }

    private Optional<Rater> other(
            Map<Procedure, Rater> chosen, Procedure step, List<Above> above, Predicate<Above> isTop) {
        int lowest = 0;
        for (var earlier : STEPS.subList(0, STEPS.indexOf(step))) {
            if (chosen.get(earlier) instanceof Rater before) {
                lowest = Math.max(lowest, place(above, before) + 1);
            }
        }
        var higher = above.subList(lowest, above.size());
        return (step == CONFIRM ? higher.reversed() : higher)
                .stream()
                        .map(each -> new Rater(
                                step, each.staff(), why(step, each, isTop).word(), ""))
                        .filter(rater -> !clashes(chosen, step, rater))
                        .findFirst();
    }

    private static Why why(Procedure step, Above above, Predicate<Above> isTop) {
        if (step != CONFIRM) {
            return Why.NEXT_ABOVE;
        }
        return isTop.test(above) ? Why.TOP_HEAD : Why.HIGHEST_HEAD;
    }

    private boolean clashes(Map<Procedure, Rater> chosen, Procedure step, Rater rater) {
        return STEPS.subList(0, STEPS.indexOf(step)).stream()
                .flatMap(earlier -> Stream.ofNullable(chosen.get(earlier)))
                .anyMatch(before ->
                        before.staff().equals(rater.staff()) && !HeldTogether.allows(held, before.step(), step));
    }

    private static int place(List<Above> above, Rater rater) {
        return above.stream().map(Above::staff).toList().indexOf(rater.staff());
    }
}
