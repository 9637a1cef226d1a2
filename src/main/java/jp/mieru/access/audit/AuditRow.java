package jp.mieru.access.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import jp.mieru.platform.time.Japan;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as people read it.
 *
 * @param actor who; null for the system itself
 * @param whose whose record; null where it is nobody's or not this reader's to know
 * @param what details; empty where they are not this reader's to know
 */
public record AuditRow(
        long seq,
        OffsetDateTime at,
        @Nullable String actor,
        String action,
        @Nullable String whose,
        String what,
        String source) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    public LocalDate day() {
        return at.atZoneSameInstant(Japan.ZONE).toLocalDate();
    }

    public String time() {
        return TIME.format(at.atZoneSameInstant(Japan.ZONE));
    }

    /** The details in the reader's words. */
    public String told(Page page) {
        return AuditWords.of(action, what, page);
    }

    /** What the action is called; its code where its module gave it no name. */
    public String named(Page page) {
        var dot = action.indexOf('.');
        var key = action.substring(0, Math.max(dot, 0)) + ".audit" + action.substring(Math.max(dot, 0));
        return String.valueOf(page.messages().getMessage(key, null, action, page.locale()));
    }
}
