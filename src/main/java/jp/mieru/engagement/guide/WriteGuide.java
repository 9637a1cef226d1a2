package jp.mieru.engagement.guide;

import java.util.Locale;
import java.util.Map;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.guide.ReadingGuide.Part;
import jp.mieru.survey.questionnaire.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office puts its own words in place of ours, or takes them back. */
@Service
class WriteGuide {
    private final GuideStore store;
    private final AuditTrail audit;

    WriteGuide(GuideStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Keeps what was typed; false if somebody else has changed the guide since that version. */
    @Transactional
    boolean write(ReadingGuide guide, Map<Part, Text> texts, int version, Viewer actor) {
        boolean saved = store.save(guide.construct(), texts, version, actor.account());
        if (saved) {
            audit.changed(actor, "engagement.guide-changed", null, guide.name().in(Locale.JAPANESE));
        }
        return saved;
    }

    /** Goes back to ours. */
    @Transactional
    void takeBack(ReadingGuide guide, Viewer actor) {
        if (store.remove(guide.construct())) {
            audit.changed(
                    actor, "engagement.guide-taken-back", null, guide.name().in(Locale.JAPANESE));
        }
    }
}
