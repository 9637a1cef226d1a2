package jp.mieru.organization.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.mieru.access.Viewer;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;

/**
 * The day that a page is asked about; today unless another is typed. Only who sees everything may ask about days to come.
 *
 * @param day the day answered
 * @param today today
 * @param typed what was typed, empty for today
 * @param problem message key of why the typed day was not taken, or null
 */
public record AsOf(
        LocalDate day,
        LocalDate today,
        String typed,
        @Nullable String problem) {

    /** A form with nothing but the day. */
    public record DayForm(@Nullable String day) {}

    /** Reads what was typed in any style offices use. */
    public static AsOf of(@Nullable String typed, Viewer viewer, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new AsOf(today, today, "", null);
        }
        var day = JapaneseDates.parse(typed);
        if (day.isEmpty()) {
            return new AsOf(today, today, typed, "organization.unit.day.unreadable");
        }
        return day.get().isAfter(today) && !Sight.isUnlimited(viewer)
                ? new AsOf(today, today, typed, "organization.unit.day.future")
                : new AsOf(day.get(), today, typed, null);
    }

    /** Today, whatever was typed. */
    public static AsOf today(LocalDate today) {
        return new AsOf(today, today, "", null);
    }

    public boolean isToday() {
        return day.equals(today);
    }

    /** An address that keeps the day. */
    public String in(String path) {
        return isToday()
                ? path
                : path + (path.contains("?") ? "&" : "?") + "day="
                        + URLEncoder.encode(day.toString(), StandardCharsets.UTF_8);
    }

    /** The field in which another day is typed. */
    public Fields fields(Page page) {
        var result = new BeanPropertyBindingResult(new DayForm(typed), "form");
        if (problem != null) {
            result.rejectValue("day", problem);
        }
        return Fields.of(page, "organization.unit.", result);
    }
}
