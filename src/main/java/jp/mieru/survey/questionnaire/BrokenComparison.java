package jp.mieru.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One change by which the figures of a construct can no longer stand beside those of an earlier questionnaire.
 *
 * @param construct code of the construct
 * @param question code of the question that was changed, added or taken out
 */
public record BrokenComparison(String construct, String question, Kind kind) {
    /** What was changed. */
    public enum Kind {
        /** The words. */
        WORDING,
        /** The scale, its labels or the type. */
        SCALE,
        /** Whether it is reversed. */
        DIRECTION,
        /** Of whom it is asked. */
        CONDITION,
        /** It was not there. */
        ADDED,
        /** It is not there any more, or not in this construct. */
        REMOVED;

        /** The word that ends keys of messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All such changes, by construct of the earlier questionnaire; questions are told by their codes. */
    public static List<BrokenComparison> between(Questionnaire earlier, Questionnaire now) {
        return earlier.constructs().stream()
                .map(Construct::code)
                .filter(construct -> !SameMeasure.scored(earlier, construct).isEmpty())
                .filter(construct -> !SameMeasure.in(earlier, now, construct))
                .flatMap(construct -> changes(earlier, now, construct).stream())
                .toList();
    }

    private static List<BrokenComparison> changes(Questionnaire earlier, Questionnaire now, String construct) {
        List<BrokenComparison> changes = new ArrayList<>();
        for (Question before : SameMeasure.scored(earlier, construct)) {
            Optional<Question> after = now.question(before.code())
                    .filter(question -> Objects.equals(question.construct(), construct))
                    .filter(question -> question.type().scored());
            List<Kind> kinds =
                    after.map(found -> kinds(earlier, before, now, found)).orElse(List.of(Kind.REMOVED));
            kinds.forEach(kind -> changes.add(new BrokenComparison(construct, before.code(), kind)));
        }
        Set<String> known = SameMeasure.scored(earlier, construct).stream()
                .map(Question::code)
                .collect(Collectors.toSet());
        SameMeasure.scored(now, construct).stream()
                .filter(question -> !known.contains(question.code()))
                .forEach(question -> changes.add(new BrokenComparison(construct, question.code(), Kind.ADDED)));
        return changes;
    }

    private static List<Kind> kinds(Questionnaire earlier, Question before, Questionnaire now, Question after) {
        List<Kind> kinds = new ArrayList<>();
        if (!SameMeasure.sameWords(before.text(), after.text())) {
            kinds.add(Kind.WORDING);
        }
        if (!SameMeasure.sameScale(earlier, before, now, after)) {
            kinds.add(Kind.SCALE);
        }
        if (before.reversed() != after.reversed()) {
            kinds.add(Kind.DIRECTION);
        }
        if (!SameMeasure.sameConditions(earlier, before, now, after)) {
            kinds.add(Kind.CONDITION);
        }
        return kinds;
    }
}
