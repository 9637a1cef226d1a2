package jp.mieru.engagement.example;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.example.Example.Origin;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office adds to the library and changes it. */
@Service
public class WriteExample {
    private final ExampleStore store;
    private final AuditTrail audit;

    WriteExample(ExampleStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Adds an example.
     *
     * @param unitName where it worked; only with the consent of its head
     * @return its code
     */
    @Transactional
    public String add(String construct, Text text, @Nullable String unitName, Viewer actor) {
        var code = UUID.randomUUID().toString();
        addAs(code, construct, text, unitName, actor);
        return code;
    }

    /**
     * Adds an example under a code of its own.
     *
     * @param unitName where it worked; only with the consent of its head
     * @return false if there is one with this code, which stays as it is
     */
    @Transactional
    public boolean addAs(String code, String construct, Text text, @Nullable String unitName, Viewer actor) {
        boolean added =
                store.save(new Example(code, construct, text, unitName, Origin.OFFICE, false, 0), actor.account());
        if (added) {
            audit.changed(actor, "engagement.example-added", null, text.in(Locale.JAPANESE));
        }
        return added;
    }

    /** Keeps a changed example; false if somebody else has changed it since its version. */
    @Transactional
    public boolean change(Example example, Viewer actor) {
        boolean saved = store.save(example, actor.account());
        if (saved) {
            audit.changed(
                    actor,
                    example.withdrawn() ? "engagement.example-withdrawn" : "engagement.example-changed",
                    null,
                    example.text().in(Locale.JAPANESE));
        }
        return saved;
    }
}
