package jp.mieru.survey.roundpages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import jp.mieru.survey.round.RoundGoals;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the office types to plan a round. Dates are typed as people write them. */
public record RoundForm(
        @Nullable UUID questionnaire,
        @Nullable String title,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable List<UUID> units,
        @Nullable String mode,
        @Nullable String told,
        @Nullable String goal,
        @Nullable String purposeJa,
        @Nullable String purposeEn) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PURPOSE = 400;

    /** The modes to choose from, the one to begin with first. */
    static final List<RoundMode> MODES = List.of(RoundMode.ANONYMOUS, RoundMode.CONFIDENTIAL, RoundMode.NAMED);

    /** Notes what is missing or cannot be. */
    void check(BindingResult result) {
        if (questionnaire == null) {
            result.rejectValue("questionnaire", "survey.round.fault.questionnaire");
        }
        if (title == null || title.isBlank()) {
            result.rejectValue("title", "survey.round.fault.title");
        } else if (CodePoints.length(title.strip()) > LONGEST_TITLE) {
            result.rejectValue("title", "survey.round.fault.long", new Object[] {LONGEST_TITLE}, null);
        }
        if (chosenMode().isEmpty()) {
            result.rejectValue("mode", "survey.round.fault.mode");
        }
        if (chosenUnits().isEmpty()) {
            result.rejectValue("told", "survey.round.fault.told");
        }
        if (!RoundGoals.isWritten(goal)) {
            result.rejectValue("goal", "survey.round.fault.goal");
        }
        check(result, "purposeJa", purposeJa);
        check(result, "purposeEn", purposeEn);
        checkDates(result);
    }

    private static void check(BindingResult result, String field, @Nullable String purpose) {
        if (purpose != null && CodePoints.length(purpose) > LONGEST_PURPOSE) {
            result.rejectValue(field, "survey.round.fault.long", new Object[] {LONGEST_PURPOSE}, null);
        }
    }

    private void checkDates(BindingResult result) {
        Optional<LocalDate> first = date(opens);
        Optional<LocalDate> last = date(closes);
        if (first.isEmpty()) {
            result.rejectValue("opens", "survey.round.fault.date");
        }
        if (last.isEmpty()) {
            result.rejectValue("closes", "survey.round.fault.date");
        } else if (first.isPresent() && last.get().isBefore(first.get())) {
            result.rejectValue("closes", "survey.round.fault.order");
        }
    }

    /** The plan; only after {@link #check} found nothing. */
    RoundPlan toPlan(Questionnaire asked) {
        return new RoundPlan(
                Objects.requireNonNull(title).strip(),
                asked,
                date(opens).orElseThrow(),
                date(closes).orElseThrow(),
                scope(),
                chosenMode().orElseThrow(),
                chosenUnits().orElseThrow(),
                RoundGoals.read(goal),
                purpose());
    }

    private @Nullable Text purpose() {
        String ja = orNull(purposeJa);
        String en = orNull(purposeEn);
        return ja == null && en == null ? null : new Text(ja, en);
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }

    /** The units chosen, none for everybody. */
    Set<UnitId> scope() {
        return units == null
                ? Set.of()
                : units.stream().filter(Objects::nonNull).map(UnitId::new).collect(Collectors.toSet());
    }

    /** The first day, where one can be read. */
    Optional<LocalDate> firstDay() {
        return date(opens);
    }

    private Optional<ToldUnits> chosenUnits() {
        return told == null
                ? Optional.of(ToldUnits.UNITS)
                : Arrays.stream(ToldUnits.values())
                        .filter(each -> each.word().equals(told))
                        .findFirst();
    }

    private Optional<RoundMode> chosenMode() {
        return mode == null
                ? Optional.of(RoundMode.ANONYMOUS)
                : MODES.stream().filter(each -> each.word().equals(mode)).findFirst();
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return text == null ? Optional.empty() : JapaneseDates.parse(text);
    }
}
