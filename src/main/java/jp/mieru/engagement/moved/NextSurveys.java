package jp.mieru.engagement.moved;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.SameMeasure;

/**
 * Which survey shows the plans of which: one of the same units that measures most of the constructs in the same way. A
 * survey of a part of the house, and one of a few questions in between, never take the place of the large one.
 *
 * @param closed rounds of the house's own, newest first
 * @param called the calls for plans after rounds
 * @param earlier rounds that each round may stand beside: of the same units, measuring something in the same way; with a
 *     stamp of what is stored of both
 * @param asked what a round asks
 */
public record NextSurveys(
        List<RoundSummary> closed,
        Map<RoundId, PlanCall> called,
        Map<RoundId, Map<RoundId, String>> earlier,
        Function<RoundId, Questionnaire> asked) {

    /** All rounds that show plans, the newest first. */
    List<RoundSummary> later() {
        return closed.stream().filter(round -> planned(round).isPresent()).toList();
    }

    /** The newest round whose plans a later one shows. */
    public Optional<RoundSummary> shown() {
        return later().stream().findFirst().flatMap(this::planned);
    }

    /** The round whose plans this one shows: the newest before it with a call for plans. */
    Optional<RoundSummary> planned(RoundSummary later) {
        var beside = earlier.getOrDefault(later.id(), Map.of());
        return closed.stream()
                .filter(round -> called.containsKey(round.id()) && beside.containsKey(round.id()))
                .filter(round -> round.opensOn().isBefore(later.opensOn()))
                .filter(round -> asksMost(asked.apply(later.id()), asked.apply(round.id())))
                .findFirst();
    }

    /** Tells what is stored of these two now from what was stored before. */
    String stamp(RoundSummary planned, RoundSummary later) {
        return Objects.requireNonNull(earlier.getOrDefault(later.id(), Map.of()).get(planned.id()));
    }

    private static boolean asksMost(Questionnaire later, Questionnaire before) {
        long same = before.constructs().stream()
                .filter(construct -> SameMeasure.in(before, later, construct.code()))
                .count();
        return 2 * same > before.constructs().size();
    }
}
