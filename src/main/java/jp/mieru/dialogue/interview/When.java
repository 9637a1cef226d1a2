package jp.mieru.dialogue.interview;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import jp.mieru.platform.web.Page;

/** Times as people read them, with the day of the week. */
public final class When {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private When() {}

    public static String text(Page page, Slot slot) {
        var day = slot.starts().toLocalDate();
        return page.t(
                "dialogue.when.text",
                page.date(day),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, page.locale()),
                time(slot.starts().toLocalTime()),
                time(slot.ends().toLocalTime()));
    }

    /** 9:05 as 09:05. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }
}
