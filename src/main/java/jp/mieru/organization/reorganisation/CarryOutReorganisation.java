package jp.mieru.organization.reorganisation;

import java.util.Locale;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a reorganisation on its day: all of it or nothing. */
@Service
class CarryOutReorganisation {
    private final PreviewReorganisation previews;
    private final ReorganisationSql sql;
    private final AuditTrail trail;
    private final MessageSource messages;

    CarryOutReorganisation(
            PreviewReorganisation previews, ReorganisationSql sql, AuditTrail trail, MessageSource messages) {
        this.previews = previews;
        this.sql = sql;
        this.trail = trail;
        this.messages = messages;
    }

    /** What was done; or, if it has problems, what is wrong, and nothing was done. */
    @Transactional
    public Preview of(Draft draft, @Nullable Viewer viewer) {
        sql.lock();
        var preview = previews.of(draft);
        if (preview.isSound()) {
            var kind = messages.getMessage("organization.reorganisation.assignment", null, Locale.JAPANESE);
            sql.carryOut(preview, draft.title(), kind, viewer == null ? null : viewer.account());
            trail.changed(viewer, "organization.reorganised", null, preview.day() + " " + draft.title());
        }
        return preview;
    }
}
