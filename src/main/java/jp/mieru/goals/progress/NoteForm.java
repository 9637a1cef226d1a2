package jp.mieru.goals.progress;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.goals.contribution.Served;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.text.Percent;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A note of progress as it is typed. */
public record NoteForm(
        @Nullable String onDay,
        @Nullable String value,
        @Nullable String percent,
        @Nullable String words) {
    static NoteForm of(LocalDate today, Page page) {
        return new NoteForm(page.date(today), "", "", "");
    }

    /** Notes what cannot be: a day to come or of another year, a percentage out of range, nothing said, too much said. */
    void check(BindingResult result, LocalDate today, FiscalYear year) {
        var day = day();
        if (day.isEmpty()) {
            result.rejectValue("onDay", "goals.progress.fault.date");
        } else if (day.get().isAfter(today) || !year.contains(day.get())) {
            result.rejectValue("onDay", "goals.progress.fault.day", new Object[] {year.year()}, null);
        }
        if (!typed(percent).isEmpty()
                && Percent.whole(typed(percent), 0, Served.MOST_ACHIEVED).isEmpty()) {
            result.rejectValue("percent", "goals.progress.fault.percent");
        }
        limit(result, "value", value, ProgressNote.LONGEST_VALUE);
        limit(result, "words", words, ProgressNote.LONGEST_WORDS);
        if (!result.hasErrors()
                && typed(value).isEmpty()
                && typed(percent).isEmpty()
                && typed(words).isEmpty()) {
            result.reject("goals.progress.fault.nothing");
        }
    }

    /** Only after {@link #check} found nothing. */
    ProgressNote toNote() {
        return new ProgressNote(
                day().orElseThrow(),
                typed(value),
                Percent.whole(typed(percent), 0, Served.MOST_ACHIEVED).orElse(null),
                typed(words));
    }

    private Optional<LocalDate> day() {
        return onDay == null ? Optional.empty() : JapaneseDates.parse(onDay);
    }

    private static void limit(BindingResult result, String field, @Nullable String text, int most) {
        if (CodePoints.length(typed(text)) > most) {
            result.rejectValue(field, "goals.fault.long", new Object[] {most}, null);
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : Normal.trim(text);
    }
}
