package jp.mieru.dialogue.prompt;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office adds prompts, and changes or withdraws any. */
@Service
class WritePrompt {
    private final Prompts prompts;
    private final AuditTrail audit;

    WritePrompt(Prompts prompts, AuditTrail audit) {
        this.prompts = prompts;
        this.audit = audit;
    }

    @Transactional
    void add(PromptForm form, Viewer actor) {
        change(form.upon(0).toPrompt("own-" + UUID.randomUUID()), actor);
    }

    /** Keeps the prompt; false if somebody else has changed it since that version. */
    @Transactional
    boolean change(Prompt prompt, Viewer actor) {
        boolean saved = prompts.save(prompt, actor.account());
        if (saved) {
            audit.changed(actor, "dialogue.prompt-changed", null, prompt.in(Locale.JAPANESE));
        }
        return saved;
    }
}
