package jp.mieru.survey.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.questionnaire.Questionnaire;
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
        @Nullable String goal) {
    private static final int LONGEST_TITLE = 100;

    /** The modes to choose from, the one to begin with first. */
    static final List<RoundMode> MODES = List.of(RoundMode.ANONYMOUS, RoundMode.CONFIDENTIAL, RoundMode.NAMED);

    /** Notes what is missing or cannot be. */
    void check(BindingResult result) {
        if (questionnaire == null) {
            result.rejectValue("questionnaire", "survey.round.fault.questionnaire");
        }
        if (title == null || title.isBlank()) {
            result.rejectValue("title", "survey.round.fault.title");
        } else if (title.length() > LONGEST_TITLE) {
            result.rejectValue("title", "survey.round.fault.long", new Object[] {LONGEST_TITLE}, null);
        }
        if (chosenMode().isEmpty()) {
            result.rejectValue("mode", "survey.round.fault.mode");
        }
        if (!RoundGoals.isWritten(goal)) {
            result.rejectValue("goal", "survey.round.fault.goal");
        }
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
                units == null
                        ? java.util.Set.of()
                        : units.stream().map(UnitId::new).collect(Collectors.toSet()),
                chosenMode().orElseThrow(),
                RoundGoals.read(goal));
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
