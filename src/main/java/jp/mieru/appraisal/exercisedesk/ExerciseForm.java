package jp.mieru.appraisal.exercisedesk;

import java.util.Arrays;
import java.util.List;
import jp.mieru.appraisal.exercise.Exercise;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A case as the office types it. */
public record ExerciseForm(
        @Nullable String titleJa,
        @Nullable String bodyJa,
        @Nullable String grades,
        @Nullable String itemsJa,
        @Nullable String explanationJa,
        @Nullable String titleEn,
        @Nullable String bodyEn,
        @Nullable String itemsEn,
        @Nullable String explanationEn,
        @Nullable String offered,
        @Nullable String revision) {
    private static final int MOST_GRADES = 7;
    private static final int LONGEST_GRADE = 10;
    static final ExerciseForm EMPTY =
            new ExerciseForm(null, null, "S A B C D", null, null, null, null, null, null, "true", "0");

    static ExerciseForm of(Exercise exercise) {
        return new ExerciseForm(
                exercise.title().ja(),
                exercise.body().ja(),
                String.join(" ", exercise.grades()),
                ItemLines.japanese(exercise.items()),
                exercise.explanation().ja(),
                exercise.title().en(),
                exercise.body().en(),
                ItemLines.english(exercise.items()),
                exercise.explanation().en(),
                String.valueOf(exercise.offered()),
                String.valueOf(exercise.revision()));
    }

    ExerciseForm upon(int present) {
        return new ExerciseForm(
                titleJa,
                bodyJa,
                grades,
                itemsJa,
                explanationJa,
                titleEn,
                bodyEn,
                itemsEn,
                explanationEn,
                offered,
                String.valueOf(present));
    }

    void check(BindingResult result) {
        Typed.check(result, "titleJa", titleJa, Exercise.TITLE, true);
        Typed.check(result, "bodyJa", bodyJa, Exercise.BODY, true);
        Typed.check(result, "explanationJa", explanationJa, Exercise.BODY, true);
        Typed.check(result, "titleEn", titleEn, 2 * Exercise.TITLE, false);
        Typed.check(result, "bodyEn", bodyEn, 2 * Exercise.BODY, false);
        Typed.check(result, "explanationEn", explanationEn, 2 * Exercise.BODY, false);
        var chosen = gradeList();
        if (chosen.size() < 2
                || chosen.size() > MOST_GRADES
                || chosen.stream().anyMatch(grade -> grade.length() > LONGEST_GRADE)
                || chosen.stream().distinct().count() < chosen.size()) {
            result.rejectValue("grades", "appraisal.exercise.fault.grades");
            return;
        }
        var lines = lines();
        reject(result, "itemsJa", lines.japanese());
        reject(result, "itemsEn", lines.english());
    }

    private static void reject(BindingResult result, String field, ItemLines.@Nullable Fault fault) {
        if (fault != null) {
            result.rejectValue(
                    field, "appraisal.exercise.fault.item." + fault.reason(), new Object[] {fault.line()}, null);
        }
    }

    List<String> gradeList() {
        return Arrays.stream(Typed.line(grades).split("[\\s　,、]+"))
                .filter(grade -> !grade.isEmpty())
                .toList();
    }

    ItemLines lines() {
        return ItemLines.read(Typed.block(itemsJa), Typed.block(itemsEn), gradeList());
    }

    Words title() {
        return new Words(Typed.line(titleJa), Typed.orNull(Typed.line(titleEn)));
    }

    Words body() {
        return new Words(Typed.block(bodyJa), Typed.orNull(Typed.block(bodyEn)));
    }

    Words explanation() {
        return new Words(Typed.block(explanationJa), Typed.orNull(Typed.block(explanationEn)));
    }

    boolean isOffered() {
        return "true".equals(offered);
    }
}
