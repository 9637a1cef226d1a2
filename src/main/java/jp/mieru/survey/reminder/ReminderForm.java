package jp.mieru.survey.reminder;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.survey.choosing.UnitSearch;
import jp.mieru.survey.letters.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the office chooses and writes. Groups by their ordinals. */
public record ReminderForm(
        @Nullable List<Integer> groups,
        @Nullable String subjectJa,
        @Nullable String textJa,
        @Nullable String subjectEn,
        @Nullable String textEn) {
    static final int LONGEST_SUBJECT = 100;
    static final int LONGEST_TEXT = 2000;

    static ReminderForm of(List<Integer> groups, Letter letter) {
        return new ReminderForm(groups, letter.subjectJa(), letter.textJa(), letter.subjectEn(), letter.textEn());
    }

    /** Notes what is missing or too long. */
    void check(BindingResult result, Set<Integer> chosen) {
        if (chosen.isEmpty()) {
            result.rejectValue("groups", "survey.reminder.fault.groups");
        }
        check(result, "subjectJa", subjectJa, LONGEST_SUBJECT);
        check(result, "textJa", textJa, LONGEST_TEXT);
        check(result, "subjectEn", subjectEn, LONGEST_SUBJECT);
        check(result, "textEn", textEn, LONGEST_TEXT);
    }

    private static void check(BindingResult result, String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            result.rejectValue(field, "survey.reminder.fault.empty");
        } else if (CodePoints.length(text) > longest) {
            result.rejectValue(field, "survey.reminder.fault.long", new Object[] {longest}, null);
        }
    }

    /** What was chosen, whatever else was sent along. */
    public Set<Integer> chosen() {
        return groups == null
                ? Set.of()
                : groups.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What was chosen, with what the list does not show. */
    Set<Integer> chosen(UnitSearch search) {
        return search.chosen(groups);
    }

    /** The letter; only after {@link #check} found nothing. */
    Letter letter() {
        return new Letter(text(subjectJa), text(textJa), text(subjectEn), text(textEn));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed).strip().replace("\r\n", "\n");
    }
}
